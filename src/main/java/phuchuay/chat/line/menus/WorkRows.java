package phuchuay.chat.line.menus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/** The one row of the work: wanted, held by one instance, waiting, or done. */
@Component
class WorkRows {

  /** After it, whoever held the work is taken for lost; it is held on to before each step. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final JdbcClient sql;
  private final RealTime time;
  private final UUID me = UUID.randomUUID();

  WorkRows(JdbcClient sql, RealTime time) {
    this.sql = sql;
    this.time = time;
  }

  /** How it stands. */
  record Work(
      boolean wanted,
      boolean held,
      @Nullable String waitsFor,
      @Nullable Instant againAt,
      @Nullable String failed,
      @Nullable Instant lookedAt,
      @Nullable String drift,
      @Nullable Instant driftAt,
      @Nullable Instant mendedAt) {}

  Work now() {
    return sql.sql("select *, coalesce(held_until > :now, false) as held from menu_work")
        .param("now", moment(Duration.ZERO))
        .query(WorkRows::work)
        .single();
  }

  /** Nobody else decides what is wanted until the caller's transaction ends. */
  void lock() {
    sql.sql("select one from menu_work for update").query(Boolean.class).single();
  }

  /** To be done as soon as somebody can. */
  void want() {
    sql.sql(
            """
            update menu_work set wanted = true, failed = null,
              again_at = case when waits_for in ('LIMIT', 'TOO_FAST') then again_at end
            """)
        .update();
  }

  /** True if there is something to do and nobody else does it: then it is ours for a while. */
  boolean claim() {
    return sql.sql(
                """
                update menu_work set holder = :me, held_until = :until
                where wanted and (held_until is null or held_until <= :now)
                  and (again_at is null or again_at <= :now)
                """)
            .param("me", me)
            .param("until", moment(LEASE))
            .param("now", moment(Duration.ZERO))
            .update()
        == 1;
  }

  /** Holds on to it; fails when it is somebody else's by now. */
  void hold() {
    if (ours("held_until = :until", moment(LEASE)) != 1) {
      throw new NotNow(NotNow.Why.ELSEWHERE, Duration.ZERO);
    }
  }

  void done() {
    ours(
        """
        wanted = false, holder = null, held_until = null, waits_for = null, again_at = null, failed = null,
        mended_at = case when drift is null then mended_at else :until end, drift = null, looked_at = :until
        """,
        moment(Duration.ZERO));
  }

  void waits(NotNow not) {
    sql.sql(
            """
            update menu_work set holder = null, held_until = null, waits_for = :why, again_at = :again
            where holder = :me
            """)
        .param("why", not.why().name())
        .param("again", moment(not.pause()))
        .param("me", me)
        .update();
  }

  /** Nothing that time mends: somebody has to look. */
  void failed(String why) {
    sql.sql(
            """
            update menu_work set wanted = false, holder = null, held_until = null, failed = :why
            where holder = :me
            """)
        .param("why", why)
        .param("me", me)
        .update();
  }

  /** True for the one instance whose turn it is to compare. */
  boolean turnToLook(Duration every) {
    return sql.sql(
                """
                update menu_work set looked_at = :now
                where not wanted and (looked_at is null or looked_at <= :before)
                """)
            .param("now", moment(Duration.ZERO))
            .param("before", moment(every.negated()))
            .update()
        == 1;
  }

  /** Something did not fit: it is compared at the next chance. */
  void lookSoon() {
    sql.sql("update menu_work set looked_at = null").update();
  }

  /** LINE has something else than we published; null: it has just that. */
  void drift(@Nullable String what) {
    sql.sql(
            """
            update menu_work set drift = cast(:what as text),
              drift_at = case when cast(:what as text) is null then drift_at else coalesce(drift_at, :now) end
            """)
        .param("what", what)
        .param("now", moment(Duration.ZERO))
        .update();
  }

  private int ours(String change, Timestamp until) {
    return sql.sql("update menu_work set " + change + " where holder = :me")
        .param("until", until)
        .param("me", me)
        .update();
  }

  private Timestamp moment(Duration fromNow) {
    return Timestamp.from(time.instant().plus(fromNow));
  }

  private static Work work(ResultSet row, int number) throws SQLException {
    return new Work(
        row.getBoolean("wanted"),
        row.getBoolean("held"),
        row.getString("waits_for"),
        moment(row.getTimestamp("again_at")),
        row.getString("failed"),
        moment(row.getTimestamp("looked_at")),
        row.getString("drift"),
        moment(row.getTimestamp("drift_at")),
        moment(row.getTimestamp("mended_at")));
  }

  private static @Nullable Instant moment(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
