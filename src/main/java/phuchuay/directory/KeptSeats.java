package phuchuay.directory;

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

/**
 * The seats that a person has and had. They end with the account; their history stays, as an
 * agency's own, under an id that names nobody any more.
 */
@Component
@Order(3)
class KeptSeats implements PersonalData {

  private final JdbcClient sql;
  private final Seats seats;

  KeptSeats(JdbcClient sql, Seats seats) {
    this.sql = sql;
    this.seats = seats;
  }

  @Override
  public String name() {
    return "seats";
  }

  @Override
  public List<Part> parts(DataSubject whom) {
    return List.of(Part.of("seats", last -> seats(whom, last)));
  }

  @Override
  public Erased erase(DataSubject whom) {
    if (whom.account() != null) {
      String by = "person " + whom.account();
      seats.heldBy(whom.account()).forEach(seat -> seats.leave(seat.id(), by));
    }
    return Erased.ALL;
  }

  private List<Map<String, @Nullable Object>> seats(
      DataSubject whom, @Nullable Map<String, @Nullable Object> last) {
    return sql.sql(
            """
            select a.name, s.id, s.system, s.began_at, s.ended_at, s.end_reason
            from seat s join agency a on a.id = s.agency_id
            where s.holder = :holder and (s.began_at, s.id) > (cast(:at as timestamptz), cast(:seat as uuid))
            order by s.began_at, s.id limit :most
            """)
        .param("holder", whom.account())
        .param("at", Timestamp.from(last == null ? Instant.EPOCH : (Instant) last.get("at")))
        .param("seat", last == null ? "00000000-0000-0000-0000-000000000000" : last.get("seat"))
        .param("most", RowsByPage.PAGE)
        .query(KeptSeats::seat)
        .list();
  }

  private static Map<String, @Nullable Object> seat(ResultSet row, int number) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    Map<String, @Nullable Object> seat = new LinkedHashMap<>();
    seat.put("at", row.getTimestamp("began_at").toInstant());
    seat.put("agency", row.getString("name"));
    seat.put("system", row.getString("system"));
    seat.put("ended", ended == null ? null : ended.toInstant());
    seat.put("reason", row.getString("end_reason"));
    seat.put("seat", row.getString("id"));
    return seat;
  }
}
