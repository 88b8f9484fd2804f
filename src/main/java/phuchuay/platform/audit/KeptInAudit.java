package phuchuay.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.DataSubject;
import phuchuay.platform.PersonalData;
import phuchuay.platform.RowsByPage;
import phuchuay.platform.Seal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the audit tells of a person. It is theirs to see, but for who the officer was and where that
 * one sat; it is not theirs to erase, and holds ids only.
 */
@Component
@Order(7)
class KeptInAudit implements PersonalData {

  private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};
  private static final String ACTS =
      """
      select id, at, act, actor = :who as own, actor_kind, address, details from (
        (select * from audit where actor = :who and (at, id) > (cast(:at as timestamptz), :id)
         order by at, id limit :most)
        union all
        (select * from audit where subject = :who and actor <> :who
                               and (at, id) > (cast(:at as timestamptz), :id)
         order by at, id limit :most)) acts
      order by at, id limit :most
      """;

  private final JsonMapper json = JsonMapper.builder().build();
  private final JdbcClient sql;
  private final Seal seal;

  KeptInAudit(JdbcClient sql, Seal seal) {
    this.sql = sql;
    this.seal = seal;
  }

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public List<Part> parts(DataSubject whom) {
    return whom.account() == null
        ? List.of()
        : List.of(Part.of("acts", last -> acts(String.valueOf(whom.account()), last)));
  }

  @Override
  public Erased erase(DataSubject whom) {
    return Erased.ALL;
  }

  private List<Map<String, @Nullable Object>> acts(
      String who, @Nullable Map<String, @Nullable Object> last) {
    return sql.sql(ACTS)
        .param("who", who)
        .param("at", Timestamp.from(last == null ? Instant.EPOCH : (Instant) last.get("at")))
        .param("id", last == null ? 0L : last.get("number"))
        .param("most", RowsByPage.PAGE)
        .query(this::act)
        .list();
  }

  private Map<String, @Nullable Object> act(ResultSet row, int number) throws SQLException {
    boolean own = row.getBoolean("own");
    byte[] address = row.getBytes("address");
    Map<String, @Nullable Object> act = new LinkedHashMap<>();
    act.put("number", row.getLong("id"));
    act.put("at", row.getTimestamp("at").toInstant());
    act.put("act", row.getString("act"));
    act.put("by", own ? "you" : row.getString("actor_kind"));
    act.put("address", own && address != null ? seal.read(address) : null);
    act.put("details", json.readValue(row.getString("details"), DETAILS));
    return act;
  }
}
