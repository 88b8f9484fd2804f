package phuchuay.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.cast.FakeSmtp;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Visitor;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Secret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mails: written with the change that causes them, tried until the end, never a secret left. */
@House
class MailsTest {

  private static final String CODE = "482913";
  private static final String OURS = "@mails.example";

  @LocalServerPort private int port;
  @Autowired private Mails mails;
  @Autowired private People people;
  @Autowired private Outbox outbox;
  @Autowired private Queue queue;
  @Autowired private Try sending;
  @Autowired private Brakes brakes;
  @Autowired private Retention retention;
  @Autowired private JavaMailSenderImpl server;
  @Autowired private TransactionTemplate transaction;
  @Autowired private HikariDataSource connections;
  @Autowired private JdbcClient sql;

  private final FakeSmtp smtp = new FakeSmtp();
  private final EmailAddress malee = somebody();
  private Postbox post;

  @BeforeEach
  void a_postbox() {
    post = new Postbox(mails, sql, transaction, server, outbox, brakes);
    post.clears();
  }

  @AfterEach
  void clears() {
    smtp.close();
    post.clears();
  }

  @Test
  void a_mail_is_read_where_it_is_caught() {
    long mail = post.sends(code());

    post.becomes(mail, "ACCEPTED");
    JsonNode caught = caught().get(0);
    assertThat(caught.get("subject").asString()).isEqualTo("รหัสยืนยันของคุณจากผู้ช่วย");
    assertThat(caught.get("text").asString()).contains(CODE, "เรียน คุณมาลี");
    assertThat(caught.get("html").asString()).contains(CODE, "<h1>", "lang=\"th\"");
  }

  @Test
  void a_change_that_is_taken_back_sends_nothing() {
    transaction.executeWithoutResult(
        change -> {
          mails.send(code());
          change.setRollbackOnly();
        });

    assertThat(mails.sentTo(malee, "test/otp", Duration.ofHours(1))).isZero();
    assertThatThrownBy(() -> mails.send(code()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void on_the_wire_it_has_one_sender_one_receiver_and_the_id_of_the_ledger() throws Exception {
    post.leavesBy(smtp);
    long mail = post.sends(code());
    post.becomes(mail, "ACCEPTED");

    MimeMessage letter = letter(0);
    assertThat(letter.getFrom()).hasSize(1);
    assertThat(letter.getFrom()[0].toString()).contains("<no-reply@localhost>");
    assertThat(letter.getAllRecipients()).hasSize(1);
    assertThat(letter.getRecipients(RecipientType.TO)[0]).hasToString(malee.value());
    assertThat(letter.getMessageID())
        .isEqualTo(post.ledger(mail).get("message_id"))
        .matches("<[0-9a-f-]{36}@localhost>");
    assertThat(letter.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(letter.getSentDate()).isNotNull();
    assertThat(letter.getContentType()).startsWith("multipart/alternative");
    assertThat(letters().getFirst()).isASCII();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GHG\r\nBcc: all@agency.example",
        "GHG\nBcc: all@agency.example",
        "GHG\rBcc: all@agency.example\r\n\r\nhello",
        "GHG\u2028Bcc: all@agency.example\u0000\u202E",
        "</title><b>Bcc: all@agency.example"
      })
  void no_fill_becomes_a_header(String system) throws Exception {
    post.leavesBy(smtp);
    post.becomes(post.sends(reset(system)), "ACCEPTED");

    MimeMessage letter = letter(0);
    assertThat(letter.getAllRecipients()).hasSize(1);
    assertThat(letter.getHeader("Bcc")).isNull();
    assertThat(letter.getSubject()).hasLineCount(1).contains("Bcc: all@agency.example");
    assertThat(Collections.list(letter.getAllHeaders()))
        .extracting(Header::getName)
        .containsExactlyInAnyOrder(
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Language",
            "Auto-Submitted",
            "X-Auto-Response-Suppress");
    assertThat(smtp.commands().stream().filter(line -> line.startsWith("RCPT"))).hasSize(1);
  }

  @Test
  void every_try_sends_the_same_bytes() {
    post.leavesBy(smtp.answers(".", "451 4.7.1 later", FakeSmtp.HANGS_UP));
    long mail = post.sends(code());
    post.hurries(mail);
    await().until(() -> letters().size() == 2);
    post.hurries(mail);

    Map<String, Object> row = post.becomes(mail, "ACCEPTED");
    assertThat(letters()).hasSize(3);
    assertThat(letters().stream().distinct()).hasSize(1);
    assertThat(row).containsEntry("attempts", 3).containsEntry("unclear", 1);
  }

  @Test
  void a_receiver_who_does_not_exist_is_refused_once_and_named_nowhere() {
    post.leavesBy(smtp.answers("RCPT", "550 5.1.1 <" + malee.value() + "> unknown"));
    long mail = post.sends(code());

    Map<String, Object> row = post.becomes(mail, "REFUSED");
    assertThat(row).containsEntry("reason", "RCPT 550 5.1.1").containsEntry("letter", null);
    assertThat(post.everything(mail)).doesNotContain(malee.value());
  }

  @Test
  void a_secret_waits_sealed_and_is_wiped_when_it_has_left() {
    post.leavesBy(smtp.answers("RCPT", "451 later"));
    long mail = post.sends(code());
    Map<String, Object> waiting = post.becomes(mail, "QUEUED");
    assertThat(waiting.get("letter")).isNotNull();
    assertThat(waiting.get("fills").toString()).contains("••••", "มาลี");
    assertThat(post.everything(mail)).doesNotContain(CODE, malee.value(), "Subject");

    post.hurries(mail);

    assertThat(post.becomes(mail, "ACCEPTED")).containsEntry("letter", null);
    assertThat(post.everything(mail)).doesNotContain(CODE, malee.value());
    assertThat(letters()).hasSize(1);
  }

  @Test
  void the_ledger_shows_states_and_ids_only() {
    long mail = post.sends(code());
    post.becomes(mail, "ACCEPTED");

    assertThat(post.ledger(mail))
        .containsOnlyKeys(
            "id",
            "template",
            "template_version",
            "state",
            "attempts",
            "message_id",
            "created_at",
            "settled_at")
        .containsEntry("template", "test/otp")
        .containsEntry("attempts", 1);
  }

  @Test
  void a_newer_code_takes_the_place_of_one_that_waits() {
    post.leavesBy(smtp.answers("RCPT", "451 later"));
    long older = post.sends(code().superseding("otp:" + malee.value().hashCode()));
    long other = post.sends(Mail.to(somebody(), "test/otp", fills("111111")).superseding("otp:0"));
    post.becomes(other, "ACCEPTED");
    post.becomes(older, "QUEUED");

    long newer = post.sends(code().superseding("otp:" + malee.value().hashCode()));

    post.becomes(newer, "ACCEPTED");
    assertThat(post.row(older))
        .containsEntry("state", "CANCELLED")
        .containsEntry("reason", "superseded")
        .containsEntry("letter", null);
    assertThat(letters()).hasSize(2);
  }

  @Test
  void a_code_left_behind_while_it_was_sent_does_not_follow_a_newer_one() {
    post.leavesBy(smtp.answers("RCPT", "451 later"));
    long older = post.sends(code().superseding("otp:left"));
    post.becomes(older, "QUEUED");
    post.set(older, "state = 'SENDING', next_try_at = now() + interval '1 hour'");
    long newer = post.sends(code().superseding("otp:left"));
    post.becomes(newer, "ACCEPTED");

    post.isLeftBehind(older);

    assertThat(post.becomes(older, "UNKNOWN")).containsEntry("reason", "superseded");
    assertThat(letters()).hasSize(1);
  }

  @Test
  void what_an_instance_left_behind_is_sent_by_another() {
    post.leavesBy(smtp.answers("RCPT", "451 later"));
    long mail = post.sends(code());
    post.becomes(mail, "QUEUED");

    post.isLeftBehind(mail);

    assertThat(post.becomes(mail, "ACCEPTED")).containsEntry("unclear", 1);
    assertThat(letters()).hasSize(1);
  }

  @Test
  void what_is_under_way_stays_its_own_for_as_long_as_it_takes() {
    post.leavesBy(smtp.answers(".", FakeSmtp.SILENT));
    long mail = post.sends(code());
    await().until(() -> letters().size() == 1);
    post.set(mail, "next_try_at = now() + interval '1 s'");

    outbox.renew();

    assertThat(leaseOf(mail)).isGreaterThan(15);
    queue.renew(Map.of(mail, 7));
    assertThat(post.row(mail)).containsEntry("state", "SENDING").containsEntry("attempts", 1);
  }

  @Test
  void two_workers_send_no_mail_twice() {
    post.leavesBy(smtp);
    Outbox second =
        new Outbox(
            queue,
            sending,
            brakes,
            new MailSettings("", 8, Duration.ofMinutes(1), Duration.ofDays(1)),
            Duration.ofSeconds(1));
    List<Long> sent =
        transaction.execute(
            _ ->
                IntStream.range(0, 60)
                    .mapToObj(_ -> mails.send(Mail.to(somebody(), "test/otp", fills(CODE))))
                    .toList());
    second.sweep();
    outbox.sweep();

    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> assertThat(post.states(sent)).containsOnly("ACCEPTED"));
    assertThat(letters()).hasSize(60);
    assertThat(letters().stream().distinct()).hasSize(60);
  }

  @Test
  void a_code_that_is_too_late_is_wiped_though_the_server_is_away() {
    smtp.close();
    post.leavesBy(smtp);
    long queued = post.sends(code().goodFor(Duration.ofMinutes(10)));
    long left = post.sends(code().goodFor(Duration.ofMinutes(10)));
    post.becomes(queued, "QUEUED");
    post.becomes(left, "QUEUED");
    post.set(queued, "until = now()");
    post.set(left, "until = now(), state = 'SENDING', next_try_at = now() + interval '1 hour'");

    retention.expire();
    assertThat(post.row(queued)).containsEntry("state", "EXPIRED").containsEntry("letter", null);
    assertThat(post.row(left)).containsEntry("state", "SENDING");

    post.set(left, "next_try_at = now()");
    retention.expire();
    assertThat(post.becomes(left, "UNKNOWN")).containsEntry("letter", null);
  }

  @Test
  void a_mail_server_that_is_down_is_left_alone_and_no_chat_waits_for_it() {
    smtp.close();
    post.leavesBy(smtp);
    List<Long> waiting =
        Stream.generate(() -> post.sends(Mail.to(somebody(), "test/otp", fills(CODE))))
            .limit(12)
            .toList();
    Person somchai = people.somebody();
    somchai.taps("talk=me");
    somchai.hears("account/me");

    await().until(() -> !brakes.enter());
    assertThat(post.states(waiting)).isSubsetOf("QUEUED", "SENDING");
    try (FakeSmtp again = new FakeSmtp()) {
      post.leavesBy(again);
      brakes.release();
      waiting.forEach(mail -> post.set(mail, "next_try_at = now()"));
      await()
          .atMost(Duration.ofSeconds(15))
          .untilAsserted(() -> assertThat(post.states(waiting)).containsOnly("ACCEPTED"));
    }
  }

  @Test
  void a_wrong_password_stops_all_and_loses_nothing() {
    String[] wrong = Collections.nCopies(50, "535 5.7.8 no").toArray(String[]::new);
    server.setUsername("bot");
    server.setPassword("wrong");
    post.leavesBy(smtp.answers("AUTH", wrong));
    long first = post.sends(code());
    post.becomes(first, "QUEUED");
    long second = post.sends(Mail.to(somebody(), "test/otp", fills(CODE)));
    outbox.sweep();

    assertThat(brakes.enter()).isFalse();
    assertThat(post.row(second)).containsEntry("state", "QUEUED").containsEntry("attempts", 0);
    assertThat(post.row(first)).containsEntry("reason", "AUTH");
  }

  @Test
  void no_database_connection_waits_for_the_mail_server() {
    post.leavesBy(
        smtp.answers(".", FakeSmtp.SILENT, FakeSmtp.SILENT, FakeSmtp.SILENT, FakeSmtp.SILENT));
    List<Long> slow = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      slow.add(post.sends(Mail.to(somebody(), "test/otp", fills(CODE))));
    }
    await().until(() -> letters().size() == 4);

    await()
        .untilAsserted(
            () -> assertThat(connections.getHikariPoolMXBean().getActiveConnections()).isZero());
    assertThat(post.states(slow)).containsOnly("SENDING");
  }

  @Test
  void how_many_went_to_an_address_lately_can_be_asked() {
    post.sends(code());
    post.sends(code());
    long before = post.sends(code());
    post.sends(reset("GHG"));
    post.sends(Mail.to(somebody(), "test/otp", fills(CODE)));
    post.set(before, "created_at = now() - interval '61 minutes'");

    assertThat(mails.sentTo(malee, "test/otp", Duration.ofHours(1))).isEqualTo(2);
    assertThat(mails.sentTo(malee, "test/reset", Duration.ofHours(1))).isEqualTo(1);
  }

  private double leaseOf(long mail) {
    return sql.sql("select extract(epoch from next_try_at - now()) from mail where id = ?")
        .param(mail)
        .query(Double.class)
        .single();
  }

  private Mail code() {
    return Mail.to(malee, "test/otp", fills(CODE));
  }

  private Mail reset(String system) {
    return Mail.to(
        malee,
        "test/reset",
        Map.of(
            "link",
            new Secret("https://bot.example/reset/abc"),
            "minutes",
            30,
            "name",
            "มาลี",
            "system",
            system));
  }

  private static Map<String, ?> fills(String code) {
    return Map.of("code", new Secret(code), "minutes", 10, "name", "มาลี");
  }

  private static EmailAddress somebody() {
    return new EmailAddress(UUID.randomUUID() + OURS);
  }

  /** What the fake server was given of ours: the house also mails what other tests have caused. */
  private List<String> letters() {
    return smtp.mails().stream().filter(letter -> letter.contains(OURS)).toList();
  }

  private JsonNode caught() {
    String body = new Visitor(port).opens("/local/mail/messages?to=" + malee.value()).body();
    return new JsonMapper().readTree(body);
  }

  private MimeMessage letter(int number) throws Exception {
    byte[] bytes = letters().get(number).getBytes(StandardCharsets.ISO_8859_1);
    return new MimeMessage(null, new ByteArrayInputStream(bytes));
  }
}
