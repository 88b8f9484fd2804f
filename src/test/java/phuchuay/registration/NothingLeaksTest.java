package phuchuay.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.casework.Desk.officer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.cast.FakeLine;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Officials;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Visitor;
import phuchuay.registration.outcome.Applications;

/** From asking for a code to joining with it, nothing of it or its owner is left in the open. */
@House
@ExtendWith(OutputCaptureExtension.class)
class NothingLeaksTest {

  private static final Pattern CODE = Pattern.compile("\"text\":\"([A-HJKMNP-Z2-9]{8})\"");
  private static final String PASSWORD = "Teak!p4rrot-27";
  private static final String PHONE = "0898765431";
  private static final List<String> OPEN =
      List.of(
          "code_ledger",
          "outgoing_ledger",
          "incoming_ledger",
          "mail_ledger",
          "code_statistics",
          "conversation",
          "outgoing_message",
          "outgoing_call",
          "audit",
          "activation_code",
          "joining",
          "case_file",
          "case_move",
          "event_publication");

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Officials officials;
  @Autowired Applications applications;
  @Autowired Cases cases;
  @Autowired StringRedisTemplate redis;
  @Autowired JdbcClient sql;

  @Test
  void of_the_whole_way_no_code_address_or_telephone_number_is_to_be_read(CapturedOutput output) {
    Office.forgetGuesses(redis);
    Mailbox mailbox = new Mailbox(port);
    Person malee = people.somebody();
    malee.taps("talk=code&agency=" + officials.agency());
    malee.hears("registration/ask-count");
    malee.says("1");
    malee.hears("registration/ask-name");
    malee.says("มาลี ใจดี, นักวิชาการพัสดุ, " + PHONE + ", " + mailbox.address());
    malee.hears("registration/check");
    isNowhere(output, PHONE, mailbox.address());
    malee.taps("talk=code&do=send");
    malee.hears("registration/sent");

    applications.moved(request(malee), "approve", officer(AccountSystem.GPP), "granted", "1");
    malee.hears("registration/code-issued");
    String code = code(malee);
    registers(code, mailbox.address());

    await()
        .until(
            () ->
                sql.sql(
                        "select state from code_ledger where id in (select id from activation_code"
                            + " where line_id = ?)")
                    .param(malee.id())
                    .query(String.class)
                    .single()
                    .equals("USED"));
    isNowhere(output, code, PHONE, mailbox.address(), PASSWORD);
  }

  private void registers(String code, String email) {
    Visitor visitor = new Visitor(port);
    visitor.submits("/register", "/register", Map.of("code", code));
    visitor.submits(
        "/register",
        "/register/person",
        Map.of(
            "username",
            "malee" + UUID.randomUUID().toString().substring(0, 8),
            "email",
            email,
            "name",
            "มาลี ใจดี",
            "position",
            "นักวิชาการพัสดุ",
            "phone",
            PHONE));
    assertThat(
            Visitor.location(
                visitor.submits(
                    "/register",
                    "/register/password",
                    Map.of("password", PASSWORD, "again", PASSWORD))))
        .isEqualTo("/register/done");
  }

  private void isNowhere(CapturedOutput output, String... secrets) {
    assertThat(output.getAll()).doesNotContain(secrets);
    for (String table : OPEN) {
      String rows =
          sql.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
              .query(String.class)
              .single();
      assertThat(rows).as(table).doesNotContain(secrets);
    }
  }

  private CaseFile request(Person malee) {
    UUID id =
        sql.sql("select id from case_file where applicant = ? and type = 'gpp.code'")
            .param(malee.id())
            .query(UUID.class)
            .single();
    return cases.one(id).orElseThrow();
  }

  private static String code(Person malee) {
    return FakeLine.requests(FakeLine.PUSH, malee.id()).stream()
        .map(request -> CODE.matcher(request.getBodyAsString()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }
}
