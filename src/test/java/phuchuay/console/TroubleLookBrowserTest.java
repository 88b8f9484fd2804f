package phuchuay.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Role;
import phuchuay.cast.Browser;
import phuchuay.cast.House;
import phuchuay.cast.Officers;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.platform.days.TestHours;

/**
 * The pages of what was sent, of what went wrong and of hours, on a phone and at a desk, by day and
 * by night: nothing to stumble over. With {@code -Dlook=folder} each leaves its pictures there.
 */
@House
@Tag("drill")
class TroubleLookBrowserTest {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Officers officers;
  @Autowired Officials officials;
  @Autowired TestHours hours;
  @Autowired JdbcClient sql;

  private final SoftAssertions all = new SoftAssertions();
  private Browser browser;
  private Person malee;

  @BeforeEach
  void an_officer_at_a_browser() {
    sql.sql("truncate conversation, incoming, outgoing_call, outgoing_message cascade").update();
    malee = people.somebody();
    malee.follows();
    malee.hears("chat/welcome");
    browser = Browser.open(390, 900);
    browser.isNow(officers.with(Role.SUPERVISOR), "http://127.0.0.1:" + port + "/console/hours");
  }

  @AfterEach
  void leaves() {
    browser.close();
    hours.clear();
  }

  @Test
  void pages_of_what_went_wrong() {
    left("registration/code-issued", "PUSH", "REFUSED", "HTTP 400 The property is invalid", true);
    long refused =
        left("notification/returned", "PUSH", "REFUSED", "month's quota is used up", false);
    long unknown = left("casework/status-one", "REPLY", "UNKNOWN", "SocketTimeoutException", false);
    looks("board-without-parked", "/console");
    String event = parked();
    looks("board", "/console?done=again");
    looks("send-refused", "/console/sends/" + refused);
    looks("send-secret", "/console/sends/" + (refused - 1));
    looks("send-unknown", "/console/sends/" + unknown);
    looks("parked", "/console/parked/" + event);
    all.assertAll();
  }

  @Test
  void pages_of_what_was_sent() {
    Official official = officials.of(AccountSystem.GPP);
    sql.sql(
            """
            insert into line_link (id, account, line_id, how, ending_mark, linked_at, proven_at)
            values (gen_random_uuid(), ?, ?, 'MAIL', decode(md5(random()::text), 'hex'), now(), now())
            """)
        .params(official.id(), malee.id())
        .update();
    left("casework/status-one", "REPLY", "UNKNOWN", "SocketTimeoutException", false);
    left("notification/returned", "PUSH", "REFUSED", "month's quota is used up", false);
    mail(official, "account/reset", "REFUSED", "RCPT 550 5.1.1");
    mail(official, "account/sign-in-code", "EXPIRED", "too late");
    mail(official, "notification/deadline", "UNKNOWN", "SocketTimeoutException");
    mail(official, "account/seat-given", "ACCEPTED", null);
    looks("delivery-empty", "/console/delivery");
    looks("delivery", "/console/delivery?q=" + official.mailbox().address());
    malee.blocks();
    malee.isHeard();
    looks("delivery-blocked", "/console/delivery?person=" + official.id());
    looks("delivery-missing", "/console/delivery?q=nobody");
    all.assertAll();
  }

  @Test
  void pages_of_hours() {
    looks("hours", "/console/hours");
    looks("hours-change", "/console/hours?change=gpp");
    browser.types("#close", "7.00");
    browser.sees("main form button").click();
    looks("hours-wrong");
    browser.types("#close", "15.30");
    browser.sees("main form button").click();
    browser.reads("h1", "ดูก่อนบันทึก");
    looks("hours-check");
    all.assertAll();
  }

  private void looks(String name, String path) {
    browser.goes("http://127.0.0.1:" + port + path);
    looks(name);
  }

  private void looks(String name) {
    browser.sees("h1");
    for (int width : new int[] {390, 1280}) {
      for (boolean night : new boolean[] {false, true}) {
        all.assertThat(browser.faults(width, night)).as("%s %d", name, width).isEmpty();
        keeps("%s-%d%s.png".formatted(name, width, night ? "-night" : ""), width, night);
      }
    }
    all.assertThat(browser.faults(360, false)).as("%s 360", name).isEmpty();
  }

  private void keeps(String file, int width, boolean night) {
    String folder = System.getProperty("look");
    if (folder != null) {
      try {
        Files.createDirectories(Path.of(folder));
        Files.write(Path.of(folder, file), browser.picture(width, night));
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }
  }

  private String parked() {
    malee.taps("talk=help");
    malee.hears("chat/help");
    return sql.sql(
            """
            update incoming set state = 'PARKED', attempts = 3,
                   reason = 'NullPointerException at phuchuay.casework.talk.StatusTalk.hear:88'
            where line_id = ? and kind = 'postback' returning event_id
            """)
        .param(malee.id())
        .query(String.class)
        .single();
  }

  private void mail(Official official, String template, String state, String reason) {
    sql.sql(
            """
            insert into mail (message_id, template, template_version, fills, about, address, address_print, state,
                              attempts, reason, until, created_at, next_try_at, settled_at)
            select gen_random_uuid()::text, ?, '1', '{}', about, address, address_print, ?, 2, ?, now(),
                   now(), 'infinity', now()
            from mail where about = ? order by id limit 1
            """)
        .params(template, state, reason, official.id())
        .update();
  }

  private long left(String template, String kind, String state, String reason, boolean secret) {
    return sql.sql(
            """
            with call as (
              insert into outgoing_call (conversation_id, line_id, kind, retry_key, state, reason, attempts, created_at,
                                         first_tried_at, next_try_at, settled_at, line_request_id)
              select id, line_id, :kind, :key, :state, :reason, 3, now(), now(), now(), now(), 'f1d2c3b4-0001'
              from conversation where line_id = :line returning id
            ),
            said as (
              insert into outgoing_message (call_id, position, template, template_version, fills, body, secret)
              select id, 1, :template, '1', '{}', '{}', :secret from call
            )
            select id from call
            """)
        .param("kind", kind)
        .param("key", UUID.randomUUID())
        .param("state", state)
        .param("reason", reason)
        .param("line", malee.id())
        .param("template", template)
        .param("secret", secret)
        .query(Long.class)
        .single();
  }
}
