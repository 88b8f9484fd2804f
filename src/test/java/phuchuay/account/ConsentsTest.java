package phuchuay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.Consents.How;
import phuchuay.account.consent.Circumstances;
import phuchuay.account.consent.ConsentRow;
import phuchuay.account.consent.ConsentRows;
import phuchuay.account.consent.ConsentText;
import phuchuay.account.consent.ConsentTexts;
import phuchuay.account.consent.Signature;
import phuchuay.account.kept.AccountRows;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.platform.Audit;
import phuchuay.platform.AuditRow;
import phuchuay.platform.AuditSearch;
import phuchuay.platform.Party;
import phuchuay.platform.Words;

/** Consents: given once, of certain words, and taken back at once. */
@House
class ConsentsTest {

  private static final Circumstances HERE = new Circumstances(How.WEB, "th", "203.0.113.9");
  private static final Signature SIGNED = Signature.read("100,100 300,300", "").orElseThrow();
  private static final int MANY = 16;

  @LocalServerPort int port;
  @Autowired Consents consents;
  @Autowired ConsentTexts texts;
  @Autowired ConsentRows rows;
  @Autowired Holders holders;
  @Autowired Accounts accounts;
  @Autowired AccountRows accountRows;
  @Autowired Audit audit;
  @Autowired ApplicationEventPublisher facts;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;
  private UUID malee;
  private Person person;
  private ConsentText use;
  private ConsentText news;

  @BeforeEach
  void malee_of_ghg() {
    malee = holders.of(AccountSystem.GHG, null, "มาลี ใจดี", new Mailbox(port));
    person = accountRows.find(malee).orElseThrow().person();
    use = texts.find(AccountSystem.GHG, Consents.DATA_USE).orElseThrow();
    news = texts.find(AccountSystem.GHG, Consents.NEWS).orElseThrow();
  }

  @Test
  void what_is_required_is_pending_until_it_is_given_and_again_once_it_is_taken_back() {
    assertThat(consents.pending(person)).contains("data-use");

    assertThat(consents.give(malee, use, SIGNED, HERE)).isTrue();

    assertThat(consents.pending(person)).isEmpty();
    assertThat(consents.given(malee, "data-use")).isTrue();
    assertThat(consents.given(malee, "news")).isFalse();

    assertThat(consents.withdraw(malee, "data-use", How.WEB)).isTrue();
    assertThat(consents.withdraw(malee, "data-use", How.WEB)).isFalse();

    assertThat(consents.given(malee, "data-use")).isFalse();
    assertThat(consents.pending(person)).contains("data-use");
    assertThat(acts()).containsExactly("consent.withdrawn", "consent.given");
  }

  @Test
  void a_row_proves_who_agreed_to_which_words_when_and_how() {
    consents.give(malee, use, SIGNED, HERE);

    ConsentRow row = rows.of(malee).getFirst();
    assertThat(row.version()).isEqualTo(use.version());
    assertThat(row.hash()).isEqualTo(use.hash());
    assertThat(rows.text(row)).isEqualTo(use);
    assertThat(row.how()).isEqualTo("WEB");
    assertThat(row.given()).isNotNull();
    assertThat(row.signature()).isEqualTo(SIGNED);
    assertThat(row).hasToString("ConsentRow[" + row.id() + "]");
    assertThat(stored("signature")).doesNotContain("100,100");
    assertThat(stored("address")).doesNotContain("203.0.113.9");
  }

  @Test
  void what_must_be_signed_is_not_given_without_and_nobody_gives_what_another_system_asks() {
    ConsentText other = texts.find(AccountSystem.JCM, Consents.NEWS).orElseThrow();

    assertThat(consents.give(malee, use, null, HERE)).isFalse();
    assertThat(consents.give(malee, other, null, HERE)).isFalse();
    assertThat(consents.refuse(malee, other, HERE)).isFalse();
    accounts.suspend(malee, Party.HOUSE, "test");
    assertThat(consents.give(malee, use, SIGNED, HERE)).isFalse();

    assertThat(rows.of(malee)).isEmpty();
  }

  @Test
  void no_is_written_down_once_and_ends_what_stood() {
    consents.give(malee, news, null, HERE);

    assertThat(consents.refuse(malee, news, HERE)).isTrue();
    assertThat(consents.refuse(malee, news, HERE)).isTrue();

    assertThat(consents.given(malee, "news")).isFalse();
    assertThat(rows.of(malee)).hasSize(2);
    assertThat(rows.of(malee).getFirst().refused()).isNotNull();
    assertThat(rows.of(malee).getLast().withdrawn()).isNotNull();
    assertThat(acts()).containsExactly("consent.refused", "consent.withdrawn", "consent.given");
  }

  @Test
  void newer_words_are_asked_again_and_the_old_ones_stay_readable(@TempDir Path folder)
      throws IOException {
    consents.give(malee, use, SIGNED, HERE);
    ConsentTexts newer = edited(folder, "version: 1", "version: 2");
    ConsentText second = newer.find(AccountSystem.GHG, Consents.DATA_USE).orElseThrow();
    Consents tomorrow = new Consents(newer, rows, accountRows, audit, facts);

    assertThat(tomorrow.given(malee, "data-use")).isFalse();
    assertThat(tomorrow.pending(person)).contains("data-use");

    transaction.executeWithoutResult(_ -> tomorrow.give(malee, second, SIGNED, HERE));

    assertThat(tomorrow.pending(person)).isEmpty();
    assertThat(consents.pending(person)).as("an instance with the old words").isEmpty();
    assertThat(rows.of(malee)).extracting(ConsentRow::version).containsExactly(2, 1);
    assertThat(rows.text(rows.of(malee).getLast())).isEqualTo(use);

    assertThat(consents.withdraw(malee, "data-use", How.WEB)).isTrue();
    assertThat(rows.of(malee)).noneMatch(ConsentRow::stands);
  }

  @Test
  void a_slip_of_the_pen_that_is_corrected_asks_nobody_again(@TempDir Path folder)
      throws IOException {
    consents.give(malee, use, SIGNED, HERE);
    ConsentTexts corrected = edited(folder, "กรมฯ", "กรม");

    assertThat(corrected.find(AccountSystem.GHG, "data-use").orElseThrow().hash())
        .isNotEqualTo(use.hash());
    assertThat(new Consents(corrected, rows, accountRows, audit, facts).pending(person)).isEmpty();
  }

  @Test
  void given_from_many_places_at_once_it_is_given_once() throws Exception {
    List<Boolean> given = atOnce(MANY, _ -> consents.give(malee, use, SIGNED, HERE));

    assertThat(given).hasSize(MANY).containsOnly(true);
    assertThat(rows.of(malee)).hasSize(1);
    assertThat(acts()).containsExactly("consent.given");
  }

  @Test
  void given_and_taken_back_at_once_ends_in_one_of_both_and_the_audit_tells_the_same()
      throws Exception {
    atOnce(
        MANY,
        i ->
            i % 2 == 0
                ? consents.give(malee, use, SIGNED, HERE)
                : consents.withdraw(malee, "data-use", How.WEB));

    long standing = rows.of(malee).stream().filter(ConsentRow::stands).count();
    assertThat(standing).isLessThanOrEqualTo(1);
    assertThat(consents.given(malee, "data-use")).isEqualTo(standing == 1);
    List<String> acts = acts().reversed();
    for (int i = 0; i < acts.size(); i++) {
      assertThat(acts.get(i)).isEqualTo(i % 2 == 0 ? "consent.given" : "consent.withdrawn");
    }
    assertThat(acts.size() % 2 == 1).isEqualTo(standing == 1);
  }

  private interface Deed {
    boolean done(int number);
  }

  private static List<Boolean> atOnce(int many, Deed deed) throws Exception {
    try (ExecutorService crowd = Executors.newFixedThreadPool(many)) {
      List<Callable<Boolean>> deeds = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        int number = i;
        deeds.add(() -> deed.done(number));
      }
      List<Boolean> done = new ArrayList<>();
      for (Future<Boolean> one : crowd.invokeAll(deeds)) {
        done.add(one.get());
      }
      return done;
    }
  }

  /** The packaged texts, the required one with another word in it. */
  private ConsentTexts edited(Path folder, String word, String other) throws IOException {
    Path consent = Files.createDirectories(folder.resolve("templates/consent"));
    try (Stream<Path> files = Files.list(Path.of("templates/consent"))) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        boolean required = file.getFileName().toString().startsWith("ghg-data-use");
        Files.writeString(
            consent.resolve(file.getFileName()), required ? text.replace(word, other) : text);
      }
    }
    return new ConsentTexts(new Words(folder.toString()));
  }

  private List<String> acts() {
    return audit.read(AuditSearch.by(person.party()), 100).stream()
        .map(AuditRow::act)
        .filter(act -> act.startsWith("consent."))
        .toList();
  }

  private String stored(String column) {
    byte[] bytes =
        sql.sql("select " + column + " from consent where account = ?")
            .param(malee)
            .query(byte[].class)
            .single();
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
