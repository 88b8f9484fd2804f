package phuchuay.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.House;
import phuchuay.cast.Visitor;

/** The operators' board over the real ledgers. */
@House
class DeliveriesPagesTest {

  @LocalServerPort int port;
  @Autowired JdbcClient sql;

  private long conversation;

  @BeforeEach
  void an_empty_house() {
    sql.sql("truncate conversation, incoming, outgoing_call, outgoing_message cascade").update();
    conversation =
        sql.sql(
                """
                insert into conversation (line_id, kind, created_at)
                values ('Umalee', 'PERSON', now()) returning id
                """)
            .query(Long.class)
            .single();
  }

  @Test
  void an_empty_board_says_what_would_be_here() {
    String board = board();
    assertThat(board)
        .contains(
            "ไม่มีเหตุการณ์ที่พักไว้", "ไม่มีข้อความที่ไม่รู้ผล", "ไม่มีข้อความที่ LINE ไม่รับ")
        .doesNotContain("<table");
  }

  @Test
  void a_parked_event_is_shown_without_its_words_and_whose_they_are() {
    arrived("01PARKED", "PARKED", "ข้อความลับของมาลี");
    assertThat(board())
        .contains("01PARKED", "<table", "href=\"#parked\"")
        .doesNotContain("มาลี", "Umalee");
  }

  @Test
  void a_refused_and_an_unknown_send_are_shown_with_their_reason() {
    left("REFUSED", "400 invalid property", 2);
    left("UNKNOWN", "timeout", 1);
    assertThat(board())
        .contains("400 invalid property", "ส่งเอง 2 ข้อความ", "timeout", "ส่งเอง 1 ข้อความ")
        .contains("chat/hello")
        .doesNotContain("คำตอบลับ", "Umalee");
  }

  @Test
  void every_state_of_the_last_24_hours_is_counted() {
    arrived("01A", "HANDLED", "a");
    arrived("01B", "HANDLED", "b");
    left("ACCEPTED", "", 3);
    sql.sql("update incoming set received_at = now() - interval '25 hours' where event_id = '01B'")
        .update();
    assertThat(board())
        .containsPattern("จัดการแล้ว</dt>\\s*<dd><span>1<")
        .containsPattern("LINE รับแล้ว</dt>\\s*<dd><span>3<")
        .containsPattern("พักไว้</dt>\\s*<dd><span>0<");
  }

  @Test
  void a_script_in_a_reason_is_text() {
    left("REFUSED", "<script>alert(1)</script>", 1);
    assertThat(board())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void moments_are_shown_in_the_years_of_the_buddhist_era() {
    arrived("01OLD", "PARKED", "x");
    sql.sql("update incoming set received_at = '2027-01-15T03:30:00Z'").update();
    assertThat(board()).contains("15 ม.ค. 2570 10.30 น.");
  }

  @Test
  void no_list_is_longer_than_fifty() {
    for (int i = 0; i < DeliveriesController.ROWS + 1; i++) {
      arrived("01N" + i, "PARKED", "x");
    }
    assertThat(board()).contains("แสดง 50 รายการล่าสุด").doesNotContain("01N0<");
  }

  private String board() {
    return Visitor.staff(port).opens("/console").body();
  }

  private void arrived(String id, String state, String body) {
    sql.sql(
            """
            insert into incoming (event_id, line_id, kind, state, body, occurred_at, received_at, next_try_at)
            values (?, 'Umalee', 'message', ?, ?, clock_timestamp(), clock_timestamp(), 'infinity')
            """)
        .params(id, state, body)
        .update();
  }

  private void left(String state, String reason, int messages) {
    long call =
        sql.sql(
                """
                insert into outgoing_call
                  (conversation_id, line_id, kind, retry_key, state, reason, created_at, next_try_at, settled_at)
                values (?, 'Umalee', 'PUSH', ?, ?, ?, now(), 'infinity', now()) returning id
                """)
            .params(conversation, UUID.randomUUID(), state, reason)
            .query(Long.class)
            .single();
    for (int position = 0; position < messages; position++) {
      sql.sql(
              """
              insert into outgoing_message (call_id, position, template, template_version, fills, body)
              values (?, ?, 'chat/hello', '1', '{}', '{"text":"คำตอบลับ"}')
              """)
          .params(call, position)
          .update();
    }
  }
}
