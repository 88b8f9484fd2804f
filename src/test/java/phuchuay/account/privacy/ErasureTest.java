package phuchuay.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.account.Holders.PASSWORD;
import static phuchuay.cast.Visitor.location;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.account.Holders;
import phuchuay.account.NewAccount;
import phuchuay.account.Role;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.AccountSettings;
import phuchuay.account.privacy.Life.Traces;
import phuchuay.cast.FakeLine;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Visitor;
import phuchuay.chat.Conversations;
import phuchuay.chat.Say;
import phuchuay.directory.Agencies;
import phuchuay.directory.Found;
import phuchuay.directory.Seat;
import phuchuay.directory.Seats;
import phuchuay.files.StoredFiles;
import phuchuay.platform.Audit;
import phuchuay.platform.DataSubject;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.PersonalData;
import phuchuay.platform.PersonalData.Erased;
import phuchuay.platform.Sessions;

/** What is kept of a person goes when they want it gone, whatever happens meanwhile. */
@House
class ErasureTest {

  private static final String PAGE = "/profile/data";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @LocalServerPort int port;
  @Autowired Life life;
  @Autowired Everywhere everywhere;
  @Autowired Erasures erasures;
  @Autowired Erasing erasing;
  @Autowired ErasureRows rows;
  @Autowired List<PersonalData> rooms;
  @Autowired AccountSettings settings;
  @Autowired Holders holders;
  @Autowired AccountRows accountRows;
  @Autowired Agencies agencies;
  @Autowired Seats seats;
  @Autowired StoredFiles files;
  @Autowired Sessions sessions;
  @Autowired Conversations conversations;
  @Autowired Audit audit;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

  @Value("${phuchuay.files.folder}")
  Path folder;

  @Test
  void nothing_readable_is_left_of_a_person_who_wants_to_be_forgotten() throws Exception {
    Traces mali = life.lived(port);
    files.preview(mali.file());
    assertThat(everywhere.found(mali.names()))
        .as("the search finds what is there")
        .contains(
            "account.name", "account.email", "incoming.line_id", "incoming.body", "mail.address");

    assertThat(location(erases(mali))).isEqualTo("/sign-in?news=erased");

    assertThat(mali.mailbox().reads("ลบบัญชีแล้ว")).contains("ถ้าไม่ใช่คุณ");
    finished(mali.account());
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(everywhere.found(mali.names())).isEmpty());
    assertThat(agencies.find(mali.name(), 5)).extracting(Found::name).doesNotContain(mali.name());
    try (Stream<Path> left = Files.walk(folder)) {
      assertThat(left.filter(path -> path.toString().contains(mali.file().toString()))).isEmpty();
    }
  }

  @Test
  void from_the_press_on_nobody_comes_in_and_whoever_was_in_is_out() {
    Traces mali = life.lived(port);
    Visitor elsewhere = new Visitor(port);
    elsewhere.signsIn(mali.mailbox().address(), PASSWORD);

    erases(mali);

    assertThat(location(elsewhere.opens("/profile"))).isEqualTo("/sign-in");
    assertThat(sessions.of(mali.account().toString())).isEmpty();
    assertThat(new Visitor(port).signsIn(mali.mailbox().address(), PASSWORD).statusCode())
        .isEqualTo(422);
    assertThat(new Visitor(port).signsIn(mali.username(), PASSWORD).statusCode()).isEqualTo(422);
    assertThat(new Visitor(port).opens("/sign-in?news=erased").body()).contains("ลบบัญชีแล้ว");
  }

  @Test
  void what_the_law_keeps_stays_under_an_id_that_names_nobody() {
    Traces mali = life.lived(port);
    int acts = count("select count(*) from audit where actor = '" + mali.account() + "'");

    erases(mali);
    finished(mali.account());

    assertThat(count("select count(*) from audit where actor = '" + mali.account() + "'"))
        .isGreaterThanOrEqualTo(acts);
    Seat seat = seats.history(mali.agency()).getFirst();
    assertThat(seat.holder()).isEqualTo(mali.account());
    assertThat(seat.reason()).isEqualTo("LEFT");
    Map<String, Object> consent =
        sql.sql("select * from consent where account = ?")
            .param(mali.account())
            .query()
            .singleRow();
    assertThat(consent)
        .containsEntry("signed", "DRAWN")
        .containsEntry("withdrawn_by", "ERASURE")
        .containsEntry("signature", null)
        .containsEntry("address", null);
    assertThat(consent.get("text_hash")).isNotNull();
    assertThat(consent.get("given_at")).isNotNull();
    Map<String, Object> erasure =
        sql.sql("select * from erasure where account = ?")
            .param(mali.account())
            .query()
            .singleRow();
    assertThat(erasure).containsEntry("whom", null);
  }

  @Test
  void the_same_address_may_begin_anew() {
    Traces mali = life.lived(port);
    erases(mali);

    NewAccount again =
        NewAccount.person(
            AccountSystem.GHG,
            mali.username(),
            "คนใหม่ ชื่อใหม่",
            new EmailAddress(mali.mailbox().address()));
    assertThat(holders.let(again)).isNotEqualTo(mali.account());
  }

  @Test
  void another_account_with_the_same_address_and_another_person_lose_nothing() {
    Traces mali = life.lived(port);
    Traces other = life.lived(port);
    UUID elsewhere = holders.of(AccountSystem.JCM, null, "มะลิวัลย์ อีกบัญชี", mali.mailbox());
    life.link(elsewhere, mali.phone());
    int mails = count("select count(*) from mail where about = '" + elsewhere + "'");
    assertThat(mails).isPositive();

    erases(mali);
    finished(mali.account());

    assertThat(
            count("select count(*) from mail where about = '" + elsewhere + "' and address <> ''"))
        .isEqualTo(mails);
    assertThat(new Visitor(port).signsIn(mali.mailbox().address(), PASSWORD).statusCode())
        .isEqualTo(302);
    assertThat(mali.phone().eventStates()).as("their phone belongs to the other").isNotEmpty();
    assertThat(other.phone().eventStates()).isNotEmpty();
    assertThat(files.find(other.file())).isPresent();
    assertThat(seats.heldBy(other.account())).hasSize(1);
  }

  @Test
  void what_waits_to_be_sent_is_not_sent_any_more() {
    Traces mali = life.lived(port);
    String line = mali.phone().id();
    FakeLine.answers(FakeLine.PUSH, line, FakeLine.status(500, "not now"));
    transaction.executeWithoutResult(_ -> conversations.say(line, List.of(Say.of("chat/help"))));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                count(
                        "select count(*) from outgoing_call where state = 'QUEUED' and attempts > 0"
                            + " and line_id = '"
                            + line
                            + "'")
                    == 1);

    erases(mali);
    finished(mali.account());

    assertThat(count("select count(*) from outgoing_call where line_id = '" + line + "'")).isZero();
    assertThat(count("select count(*) from conversation where line_id = '" + line + "'")).isZero();
  }

  /** As after kill -9: some rooms are through, and the row says so, or did not come to say it. */
  @ParameterizedTest
  @CsvSource({"0, true", "3, true", "3, false", "5, true", "7, false"})
  void whoever_was_interrupted_anywhere_is_finished_by_the_next(int through, boolean said) {
    Traces mali = life.lived(port);
    UUID id = begun(mali, Duration.ofHours(1));
    DataSubject whom = transaction.execute(_ -> rows.lock(id).orElseThrow().whom());
    for (PersonalData room : rooms.subList(0, Math.min(through, rooms.size()))) {
      Erased erased = Erased.SOME;
      while (erased == Erased.SOME) {
        erased = transaction.execute(_ -> room.erase(whom));
      }
      if (said && erased == Erased.ALL) {
        transaction.executeWithoutResult(_ -> rows.done(id, room.name()));
      }
    }

    transaction.executeWithoutResult(_ -> rows.later(id, Duration.ZERO));
    erasing.work();

    finished(mali.account());
    assertThat(everywhere.found(List.of(mali.phone().id()))).isEmpty();
    assertThat(seats.heldBy(mali.account())).isEmpty();
    assertThat(files.find(mali.file())).isEmpty();
  }

  @Test
  void who_comes_back_with_a_backup_is_erased_again_once_somebody_says_so() {
    Traces mali = life.lived(port);
    sql.sql("update account set state = 'ERASED' where id = ?").param(mali.account()).update();

    erasures.again();
    erasures.again();

    finished(mali.account());
    assertThat(everywhere.found(mali.names())).isEmpty();
  }

  @Test
  void a_room_that_fails_holds_up_no_other_and_is_asked_again() {
    Traces mali = life.lived(port);
    UUID id = begun(mali, Duration.ofHours(1));
    Broken broken = new Broken();
    List<PersonalData> withBroken = Stream.concat(Stream.of(broken), rooms.stream()).toList();
    Erasing here = new Erasing(rows, withBroken, audit, transaction, settings);

    here.erase(id);
    assertThat(done(id)).doesNotContain("broken").contains("seats", "consents", "account");
    assertThat(
            count(
                "select count(*) from erasure where id = '"
                    + id
                    + "' and finished_at is null and whom is not null"))
        .isEqualTo(1);

    broken.mended = true;
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              here.erase(id);
              return finishedAt(id) == 1;
            });
    assertThat(broken.asked).isGreaterThan(1);
    here.destroy();
  }

  @Test
  void a_wish_is_done_by_one_instance_at_a_time() {
    Traces mali = life.lived(port);
    UUID id = begun(mali, Duration.ofHours(1));

    transaction.executeWithoutResult(
        _ -> {
          assertThat(rows.lock(id)).isPresent();
          Erasing other = new Erasing(rows, rooms, audit, transaction, settings);
          var worker = Thread.ofPlatform().start(() -> other.erase(id));
          join(worker);
          other.destroy();
        });

    assertThat(done(id)).isEmpty();
  }

  @Test
  void who_holds_the_last_seat_is_told_to_hand_over_and_may_leave_nevertheless() {
    Traces mali = life.lived(port);

    assertThat(mali.browser().opens(PAGE).body())
        .contains(
            "ผู้รับผิดชอบคนสุดท้าย", "สำนักทดสอบ", "/seats", "แม้หน่วยงานจะไม่มีผู้รับผิดชอบ");

    seats.allow(mali.agency(), "ghg", 2, "officer");
    seats.take(mali.agency(), "ghg", UUID.randomUUID(), "officer");
    assertThat(mali.browser().opens(PAGE).body()).doesNotContain("ผู้รับผิดชอบคนสุดท้าย");
  }

  @Test
  void a_slip_of_the_finger_erases_nothing() {
    Traces mali = life.lived(port);

    HttpResponse<String> unsure =
        mali.browser().submits(PAGE, PAGE + "/erasure", Map.of("current", PASSWORD));
    HttpResponse<String> wrong =
        mali.browser().submits(PAGE, PAGE + "/erasure", Map.of("current", "wrong", "sure", "yes"));

    assertThat(unsure.statusCode()).isEqualTo(422);
    assertThat(unsure.body()).contains("role=\"alert\"", "ยังไม่ได้ทำเครื่องหมาย");
    assertThat(wrong.body()).contains("role=\"alert\"", "รหัสผ่านไม่ตรง", "checked");
    assertThat(accountRows.find(mali.account())).isPresent();
  }

  @Test
  void the_last_who_runs_the_house_stays_until_there_is_another() {
    UUID admin = accountRows.atTheDoor(Visitor.STAFF_NAME, AccountSystem.STAFF).orElseThrow().id();
    UUID second =
        holders.let(
            NewAccount.staff(
                "second" + UUID.randomUUID().toString().substring(0, 8),
                "คนที่สอง",
                new EmailAddress(new Mailbox(port).address()),
                Set.of(Role.ADMIN),
                Set.of()));

    Boolean alone =
        transaction.execute(
            status -> {
              sql.sql(
                      "update account set state = 'SUSPENDED' where system = 'staff' and id <> ?"
                          + " and state = 'ACTIVE'")
                  .param(admin)
                  .update();
              boolean gone = erasures.ofAccount(admin);
              status.setRollbackOnly();
              return gone;
            });

    assertThat(alone).isFalse();
    assertThat(erasures.ofAccount(second)).isTrue();
    assertThat(erasures.ofAccount(second)).as("twice").isFalse();
  }

  private static HttpResponse<String> erases(Traces person) {
    return person
        .browser()
        .submits(PAGE, PAGE + "/erasure", Map.of("current", PASSWORD, "sure", "yes"));
  }

  /** Written down, but nobody takes it up for a while. */
  private UUID begun(Traces person, Duration pause) {
    return transaction.execute(
        _ -> {
          UUID id =
              rows.add(
                  new DataSubject(
                      person.account(),
                      Set.of(new EmailAddress(person.mailbox().address())),
                      Set.of(person.phone().id()),
                      Instant.now()));
          rows.later(id, pause);
          return id;
        });
  }

  private void finished(UUID account) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                count(
                        "select count(*) from erasure where finished_at is not null and account = '"
                            + account
                            + "'")
                    == 1);
  }

  private int finishedAt(UUID id) {
    return count(
        "select count(*) from erasure where finished_at is not null and id = '" + id + "'");
  }

  private List<String> done(UUID id) {
    return sql.sql("select unnest(done) from erasure where id = ?")
        .param(id)
        .query(String.class)
        .list();
  }

  private int count(String query) {
    return sql.sql(query).query(Integer.class).single();
  }

  private static void join(Thread worker) {
    try {
      worker.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A room whose table cannot be written just now. */
  private static final class Broken implements PersonalData {

    private boolean mended;
    private int asked;

    @Override
    public String name() {
      return "broken";
    }

    @Override
    public List<Part> parts(DataSubject whom) {
      return List.of();
    }

    @Override
    public Erased erase(DataSubject whom) {
      asked++;
      if (!mended) {
        throw new IllegalStateException("not now");
      }
      return Erased.ALL;
    }
  }
}
