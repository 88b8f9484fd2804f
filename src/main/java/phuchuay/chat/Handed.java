package phuchuay.chat;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.files.StoredFiles;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.PublicAddress;
import phuchuay.platform.Secret;
import phuchuay.platform.Time;

/**
 * Files that officers hand to people in chat (ไฟล์ที่เจ้าหน้าที่ส่ง): each behind an address that
 * nobody can guess, for a while. A file that is handed is the conversation's from then on and goes
 * with its last address; one that is lent stays with whoever keeps it.
 */
@Component
public class Handed {

  private static final String PURPOSE = "handed file";
  private static final int RANDOM_BYTES = 24;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{32}");

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient sql;
  private final StoredFiles files;
  private final Fingerprints prints;
  private final PublicAddress address;
  private final HandedSettings settings;
  private final Clock clock;

  Handed(
      JdbcClient sql,
      StoredFiles files,
      Fingerprints prints,
      PublicAddress address,
      HandedSettings settings,
      Clock clock) {
    this.sql = sql;
    this.files = files;
    this.prints = prints;
    this.address = address;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The addresses of one file for one person, each hidden wherever it is kept.
   *
   * @param id by which it is revoked
   * @param page opens the file itself
   * @param picture the picture drawn anew, if it is one that can be
   * @param preview the same, small
   */
  public record Link(UUID id, Secret page, Secret picture, Secret preview, Instant expiresAt) {}

  /**
   * What is behind an address.
   *
   * @param file null when it was let go
   * @param live whether it is still to be had
   */
  public record Opened(UUID id, @Nullable UUID file, boolean live) {}

  /** Hands over a file that is kept, in the caller's transaction; for as long as usual if null. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Link hand(UUID file, String lineId, @Nullable Duration life) {
    return link(file, lineId, life, false);
  }

  /** The same with a file that somebody else keeps, and goes on keeping. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Link lend(UUID file, String lineId, @Nullable Duration life) {
    return link(file, lineId, life, true);
  }

  private Link link(UUID file, String lineId, @Nullable Duration life, boolean lent) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    Instant ends = ends(now, life == null ? settings.life() : life);
    UUID id =
        sql.sql(
                """
                insert into handed_file (mark, file_id, line_id, lent, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?) returning id
                """)
            .params(prints.mark(PURPOSE, token), file, lineId, lent)
            .params(Timestamp.from(now), Timestamp.from(ends))
            .query(UUID.class)
            .single();
    String path = address.of("/handed/" + token).toString();
    return new Link(
        id,
        new Secret(path),
        new Secret(path + "/picture"),
        new Secret(path + "/preview"),
        ends);
  }

  /** Whoever is told a day may come until that day is over. */
  private static Instant ends(Instant now, Duration life) {
    Instant ends = now.plus(life);
    return life.toDays() == 0
        ? ends
        : ends.atZone(Time.BANGKOK)
            .toLocalDate()
            .plusDays(1)
            .atStartOfDay(Time.BANGKOK)
            .toInstant()
            .minusSeconds(1);
  }

  /** What this address leads to; empty when it never led anywhere. */
  public Optional<Opened> find(String token) {
    if (!TOKEN.matcher(token).matches()) {
      return Optional.empty();
    }
    return sql.sql(
            """
            select id, file_id, revoked_at is null and expires_at > :now and file_id is not null as live
            from handed_file where mark = any(:marks::bytea[])
            """)
        .param("marks", prints.marks(PURPOSE, token).toArray(byte[][]::new))
        .param("now", now())
        .query(Handed::opened)
        .optional();
  }

  /** Somebody fetched the file. */
  public void fetched(UUID id) {
    sql.sql("update handed_file set opened = opened + 1, opened_at = ? where id = ?")
        .params(now(), id)
        .update();
  }

  /** From now on the address leads nowhere; false if it did already. */
  @Transactional
  public boolean revoke(UUID id) {
    Optional<UUID> file =
        sql.sql(
                """
                update handed_file set revoked_at = ? where id = ? and revoked_at is null
                returning file_id
                """)
            .params(now(), id)
            .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
            .optional()
            .orElse(Optional.empty());
    file.ifPresent(_ -> letGo(id));
    return file.isPresent();
  }

  /**
   * Whoever lent this file keeps it no more: it goes at once, or with the last address that is
   * still good.
   */
  @Transactional
  public void leave(UUID file) {
    lock(file);
    int good =
        sql.sql("update handed_file set lent = false where file_id = ?").param(file).update();
    if (good == 0) {
      files.erase(file);
    }
  }

  /** Lets the file of an address that has ended go, unless another address still leads to it. */
  @Transactional
  public void letGo(UUID id) {
    fileOf(id).ifPresent(this::lock);
    List<UUID> left =
        sql.sql(
                """
                update handed_file h set file_id = null
                from handed_file old where h.id = ? and old.id = h.id
                returning case when not h.lent and not exists (
                  select from handed_file other where other.file_id = old.file_id and other.id <> h.id)
                then old.file_id end
                """)
            .param(id)
            .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
            .list()
            .stream()
            .flatMap(Optional::stream)
            .toList();
    left.forEach(files::erase);
  }

  /** Two that let the last two addresses of a file go at once would each see the other. */
  private void lock(UUID file) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 28))")
        .param(file.toString())
        .query((row, _) -> true)
        .list();
  }

  private Optional<UUID> fileOf(UUID id) {
    return sql.sql("select file_id from handed_file where id = ? and file_id is not null")
        .param(id)
        .query(UUID.class)
        .optional();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Opened opened(ResultSet row, int number) throws SQLException {
    return new Opened(
        row.getObject("id", UUID.class), row.getObject("file_id", UUID.class), row.getBoolean("live"));
  }
}
