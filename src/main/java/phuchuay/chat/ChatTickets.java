package phuchuay.chat;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.RealTime;
import phuchuay.platform.Secret;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tickets that links in chat carry (ตั๋ว): each remembers once, for a quarter of an hour, whose
 * phone it was said to and what about. None signs anybody in, and none sets a password.
 */
@Component
public class ChatTickets {

  public static final Duration LIFE = Duration.ofMinutes(15);

  private static final String PURPOSE = "chat ticket";
  private static final int RANDOM_BYTES = 24;
  private static final Duration KEPT = Duration.ofDays(1);
  private static final TypeReference<Map<String, String>> ABOUT = new TypeReference<>() {};

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient sql;
  private final Fingerprints prints;
  private final JsonMapper json;
  private final RealTime time;

  ChatTickets(JdbcClient sql, Fingerprints prints, JsonMapper json, RealTime time) {
    this.sql = sql;
    this.prints = prints;
    this.json = json;
    this.time = time;
  }

  /** A fresh one, said to this phone in the caller's transaction. */
  @Transactional
  public Secret issue(String lineId, Map<String, String> about) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    sql.sql(
            """
            insert into chat_ticket (mark, line_id, about, created_at, expires_at)
            values (?, ?, ?::jsonb, ?, ?)
            """)
        .param(prints.mark(PURPOSE, value))
        .param(lineId)
        .param(json.writeValueAsString(about))
        .param(Timestamp.from(time.instant()))
        .param(Timestamp.from(time.instant().plus(LIFE)))
        .update();
    return new Secret(value);
  }

  /** Looks without touching: for pages that are only opened. */
  public Optional<ChatTicket> look(String value) {
    return sql.sql(
            """
            select line_id, about from chat_ticket
            where mark = any(:marks::bytea[]) and used_at is null and expires_at > :now
            """)
        .param("marks", marks(value))
        .param("now", Timestamp.from(time.instant()))
        .query(this::ticket)
        .optional();
  }

  /** Uses it up; of many who try at once one gets it. */
  @Transactional
  public Optional<ChatTicket> use(String value) {
    return sql.sql(
            """
            update chat_ticket set used_at = :now
            where mark = any(:marks::bytea[]) and used_at is null and expires_at > :now
            returning line_id, about
            """)
        .param("marks", marks(value))
        .param("now", Timestamp.from(time.instant()))
        .query(this::ticket)
        .optional();
  }

  @Scheduled(cron = "0 35 3 * * *", zone = "Asia/Bangkok")
  void forget() {
    sql.sql("delete from chat_ticket where expires_at < ?")
        .param(Timestamp.from(time.instant().minus(KEPT)))
        .update();
  }

  private byte[][] marks(String value) {
    return prints.marks(PURPOSE, value).toArray(byte[][]::new);
  }

  private ChatTicket ticket(ResultSet row, int number) throws SQLException {
    return new ChatTicket(row.getString("line_id"), json.readValue(row.getString("about"), ABOUT));
  }
}
