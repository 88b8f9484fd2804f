package phuchuay.casework.talk;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.casework.talk.MyDeadlines.Due;
import phuchuay.chat.ChatLinks;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.Secret;

/**
 * The address under which a phone's calendar fetches what is due (ลิงก์ปฏิทิน): nobody can guess
 * it, whoever has it reads days and numbers only, and it can be ended at any time.
 */
@Component
class CalendarLinks {

  private static final String PURPOSE = "calendar link";
  private static final int ID = 16;
  private static final int MARK = 16;

  private final JdbcClient sql;
  private final Fingerprints prints;
  private final ChatLinks links;
  private final Clock clock;

  CalendarLinks(JdbcClient sql, Fingerprints prints, ChatLinks links, Clock clock) {
    this.sql = sql;
    this.prints = prints;
    this.links = links;
    this.clock = clock;
  }

  /** What an address holds that opens it. */
  record Token(String value) {

    @Override
    public String toString() {
      return "Token[" + Secret.HIDDEN + "]";
    }
  }

  /** Whose calendar an address fetches, and the links that must not have ended. */
  record Phone(String lineId, List<UUID> links) {

    @Override
    public String toString() {
      return "Phone";
    }
  }

  /**
   * The one of this phone, made if there is none, or if it was for somebody who is not here now.
   */
  @Transactional
  public Token of(String lineId, Set<UUID> links) {
    UUID[] now = links.toArray(UUID[]::new);
    Timestamp at = Timestamp.from(clock.instant());
    sql.sql(
            """
            update calendar_link set ended_at = ?
            where line_id = ? and ended_at is null and not links <@ ?::uuid[]
            """)
        .param(at)
        .param(lineId)
        .param(now)
        .update();
    sql.sql(
            """
            insert into calendar_link (line_id, links, created_at) values (?, ?::uuid[], ?)
            on conflict (line_id) where ended_at is null do nothing
            """)
        .param(lineId)
        .param(now)
        .param(at)
        .update();
    UUID id =
        sql.sql("select id from calendar_link where line_id = ? and ended_at is null")
            .param(lineId)
            .query(UUID.class)
            .single();
    return new Token(written(id, prints.mark(PURPOSE, id.toString())));
  }

  @Transactional
  public void end(String lineId) {
    sql.sql("update calendar_link set ended_at = ? where line_id = ? and ended_at is null")
        .params(Timestamp.from(clock.instant()), lineId)
        .update();
  }

  /** Whose phone an address belongs to, while it has not ended. */
  Optional<Phone> phone(String token) {
    return id(token)
        .flatMap(
            id ->
                sql.sql(
                        "select line_id, links from calendar_link where id = ? and ended_at is"
                            + " null")
                    .param(id)
                    .query(
                        (row, _) ->
                            new Phone(
                                row.getString(1), List.of((UUID[]) row.getArray(2).getArray())))
                    .optional());
  }

  Secret all(Token token) {
    return new Secret(links.to("/calendar/" + token.value() + "/deadlines.ics"));
  }

  Secret day(Token token, Due due) {
    return new Secret(
        links.to(
            "/calendar/%s/%s/%s.ics"
                .formatted(
                    token.value(), due.mine().file().number().value(), due.deadline().clock())));
  }

  private Optional<UUID> id(String token) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
    if (bytes.length != ID + MARK) {
      return Optional.empty();
    }
    ByteBuffer read = ByteBuffer.wrap(bytes);
    UUID id = new UUID(read.getLong(), read.getLong());
    byte[] mark = Arrays.copyOfRange(bytes, ID, ID + MARK);
    boolean ours =
        prints.marks(PURPOSE, id.toString()).stream()
            .anyMatch(known -> MessageDigest.isEqual(Arrays.copyOf(known, MARK), mark));
    return ours ? Optional.of(id) : Optional.empty();
  }

  private static String written(UUID id, byte[] mark) {
    ByteBuffer bytes =
        ByteBuffer.allocate(ID + MARK)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .put(mark, 0, MARK);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }
}
