package phuchuay.chat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.FakeLine;
import phuchuay.cast.Person;

/** The rows an instance leaves behind when it is killed, and what becomes of them. */
record Remains(JdbcClient sql) {

  long conversation(Person person) {
    return sql.sql(
            "insert into conversation (line_id, kind, created_at) values (?, 'PERSON', now())"
                + " returning id")
        .param(person.id())
        .query(Long.class)
        .single();
  }

  /** As an instance that was killed leaves it: its lease is over. */
  void left(Person person, String state, String kind, String token, UUID key) {
    sql.sql(
            """
            with call as (
              insert into outgoing_call (conversation_id, line_id, kind, reply_token, reply_until, retry_key, state,
                                         attempts, created_at, first_tried_at, next_try_at)
              values (:conversation, :line, :kind, :token, now() + interval '30 s', :key, :state,
                      :attempts, now() - interval '21 s', now() - interval '21 s', now() - interval '1 s')
              returning id
            )
            insert into outgoing_message (call_id, position, template, template_version, fills, body)
            select id, 1, 'chat/help', 'test', '{}', '{"type":"text","text":"left behind"}' from call
            """)
        .param("conversation", conversation(person))
        .param("line", person.id())
        .param("kind", kind)
        .param("token", token)
        .param("key", key)
        .param("state", state)
        .param("attempts", state.equals("SENDING") ? 1 : 0)
        .update();
  }

  void lease(Person person, String until) {
    sql.sql(
            """
            update outgoing_call set next_try_at = now() + cast(? as interval)
            where line_id = ? and state = 'SENDING'
            """)
        .param(until)
        .param(person.id())
        .update();
  }

  List<Map<String, Object>> calls(Person person) {
    return sql.sql("select * from outgoing_ledger where line_user_id = ? order by id")
        .param(person.id())
        .query()
        .listOfRows();
  }

  static List<String> keysSentTo(Person person) {
    return FakeLine.requests(FakeLine.PUSH, person.id()).stream()
        .map(request -> request.getHeader("X-Line-Retry-Key"))
        .toList();
  }
}
