package phuchuay.account.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.DataSubject;
import phuchuay.platform.Party;
import phuchuay.platform.PersonalData;

/** The phones that a person has, or had, linked: cut off first, so that they hear nothing more. */
@Component
@Order(2)
class KeptLinks implements PersonalData {

  private final JdbcClient sql;
  private final LinkRows rows;
  private final Linking linking;

  KeptLinks(JdbcClient sql, LinkRows rows, Linking linking) {
    this.sql = sql;
    this.rows = rows;
    this.linking = linking;
  }

  @Override
  public String name() {
    return "links";
  }

  @Override
  public List<Part> parts(DataSubject whom) {
    return List.of(
        new Part(
            "phones",
            sql.sql("select * from line_link where account = ? order by linked_at, id")
                .param(whom.account())
                .query(KeptLinks::link)
                .list()));
  }

  @Override
  public Erased erase(DataSubject whom) {
    UUID account = whom.account();
    if (account != null) {
      rows.ofAccount(account)
          .forEach(link -> linking.end(link.id(), Party.HOUSE, "erased"));
      sql.sql("delete from line_link where account = ?").param(account).update();
      sql.sql("delete from line_proof where account = ?").param(account).update();
    }
    return Erased.ALL;
  }

  private static Map<String, @Nullable Object> link(ResultSet row, int number) throws SQLException {
    Map<String, @Nullable Object> link = new LinkedHashMap<>();
    link.put("at", moment(row, "linked_at"));
    link.put("line", row.getString("line_id"));
    link.put("how", row.getString("how"));
    link.put("proven", moment(row, "proven_at"));
    link.put("ended", moment(row, "ended_at"));
    link.put("why", row.getString("ended_why"));
    return link;
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
