package phuchuay.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;

/** The latest notices as staff see them: how each went is what the ledgers say now. */
@Component
class NoticeList {

  static final int ROWS = 100;

  private static final String SELECT =
      """
      select n.number, n.shown, case n.channel when 'NONE' then split_part(n.whom, ' ', 3) else '' end as missed,
        n.channel, n.case_id, n.system, n.created_at, f.number as case_number,
        case n.channel
          when 'NONE' then 'NONE'
          when 'MAIL' then coalesce((select state from mail_ledger where id = n.mail), 'FORGOTTEN')
          else coalesce((
            select state from outgoing_ledger where retry_key = any(n.calls)
            order by state <> 'ACCEPTED', id limit 1), 'FORGOTTEN')
        end as state
      from notice n left join case_file f on f.id = n.case_id
      where n.system = any(:systems)
      """;

  private final JdbcClient sql;

  NoticeList(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * A notice as the page shows it.
   *
   * @param shown to whom, masked; empty: to nobody, or to somebody who is erased
   * @param missed who in the case nobody is behind, when that is why nobody was told
   * @param state of the ledgers; NONE: not reachable; FORGOTTEN: so long ago that they do not know
   */
  record Line(
      String number,
      String shown,
      String missed,
      String channel,
      UUID caseId,
      String caseNumber,
      AccountSystem system,
      Instant at,
      String state) {}

  List<Line> latest(Collection<AccountSystem> systems) {
    return lines(systems, "order by n.id desc limit :most");
  }

  /** Those who could not be reached at all. */
  List<Line> unreached(Collection<AccountSystem> systems) {
    return lines(systems, "and n.channel = 'NONE' order by n.id desc limit :most");
  }

  private List<Line> lines(Collection<AccountSystem> systems, String which) {
    return sql.sql(SELECT + which)
        .param("systems", systems.stream().map(AccountSystem::word).toArray(String[]::new))
        .param("most", ROWS)
        .query(NoticeList::line)
        .list();
  }

  private static Line line(ResultSet row, int index) throws SQLException {
    String number = row.getString("case_number");
    return new Line(
        row.getString("number"),
        row.getString("shown"),
        row.getString("missed"),
        row.getString("channel"),
        row.getObject("case_id", UUID.class),
        number == null ? "" : number,
        AccountSystem.of(row.getString("system")),
        row.getTimestamp("created_at").toInstant(),
        row.getString("state"));
  }
}
