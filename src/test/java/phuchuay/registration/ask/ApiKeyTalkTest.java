package phuchuay.registration.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;

/** One's own API key: where it is seen, and never here. */
@House
class ApiKeyTalkTest {

  @Autowired private People people;
  @Autowired private JdbcClient sql;
  private Person malee;

  @BeforeEach
  void somebody_new() {
    malee = people.somebody();
  }

  @Test
  void whose_system_is_not_known_is_asked_for_it() {
    malee.says("ขอดู api key ของฉันหน่อย");
    malee.hears("registration/api-key-system");
    malee.says("ระบบน้ำมัน");
    malee.hears("registration/api-key-fuel");
    malee.taps("talk=api-key&system=gpp");
    malee.hears("registration/api-key-none");
    malee.taps("talk=api-key&system=ghg");
    malee.hears("registration/api-key-ghg");
    assertThat(said())
        .contains("แชทนี้ยังดูสถานะให้ไม่ได้", "openExternalBrowser=1", "talk=officer&system=ghg");
  }

  @Test
  void a_key_that_is_pasted_is_hidden_and_the_person_told() {
    malee.says("api key ของเราคือ sk_live_8f3kQ29xLmP0aZ71vTtR ใช้ไม่ได้");
    malee.hears("chat/secret-warning", "registration/api-key-system").isHeard();
    assertThat(
            sql.sql("select string_agg(body, ' ') from incoming where line_id = ?")
                .param(malee.id())
                .query(String.class)
                .single())
        .doesNotContain("sk_live_8f3kQ29xLmP0aZ71vTtR");
  }

  private String said() {
    return sql.sql(
            """
            select m.body from outgoing_message m join outgoing_call c on c.id = m.call_id
            where c.line_id = ? order by c.id desc, m.position desc limit 1
            """)
        .param(malee.id())
        .query(String.class)
        .single();
  }
}
