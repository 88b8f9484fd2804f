package phuchuay.account.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.Time;

/** What the usage report is made of: accounts with what they may do, and how often they did. */
@Component
class UsageRows {

  private final JdbcClient sql;

  UsageRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** One account in the report; no name and no address, which are not needed for it. */
  record Row(
      String account,
      String system,
      String login,
      String state,
      String roles,
      String scope,
      long signIns,
      long acts,
      @Nullable Instant lastEntered) {}

  /** The report for these days, of one system or all; staff first, then who did most. */
  List<Row> report(@Nullable String system, LocalDate from, LocalDate to, int most) {
    return sql.sql(
            """
            select a.id::text as account, a.system, coalesce(a.username, '') as login, a.state,
              array_to_string(a.roles, ' ') as roles, array_to_string(a.scope, ' ') as scope,
              a.entered_at, coalesce(did.sign_ins, 0) as sign_ins, coalesce(did.acts, 0) as acts
            from account a
            left join lateral (
              select count(*) filter (where act = 'session.opened') as sign_ins, count(*) as acts
              from audit where actor = a.id::text and at >= :from and at < :to
            ) did on true
            where (cast(:system as text) is null or a.system = :system)
            order by a.system <> 'staff', acts desc, a.id limit :most
            """)
        .param("system", system)
        .param("from", start(from))
        .param("to", start(to.plusDays(1)))
        .param("most", most)
        .query(
            (row, _) -> {
              Timestamp entered = row.getTimestamp("entered_at");
              return new Row(
                  row.getString("account"),
                  row.getString("system"),
                  row.getString("login"),
                  row.getString("state"),
                  row.getString("roles"),
                  row.getString("scope"),
                  row.getLong("sign_ins"),
                  row.getLong("acts"),
                  entered == null ? null : entered.toInstant());
            })
        .list();
  }

  private static Timestamp start(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(Time.BANGKOK).toInstant());
  }
}
