package phuchuay.directory;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.directory.kept.AgencyRows;
import phuchuay.directory.kept.Particulars;
import phuchuay.directory.names.NameSearch;

/** The directory of agencies (ทำเนียบหน่วยงาน): finds the one that somebody means. */
@Component
public class Agencies {

  private static final int ASKED_BACK = 5;

  private final JdbcClient sql;
  private final AgencyRows rows;
  private final NameSearch search;
  private final Timer timer;

  Agencies(JdbcClient sql, AgencyRows rows, NameSearch search, MeterRegistry meters) {
    this.sql = sql;
    this.rows = rows;
    this.search = search;
    this.timer =
        Timer.builder("phuchuay.directory.find").publishPercentiles(0.5, 0.99).register(meters);
  }

  /** The agencies whose names are nearest to what was typed, best first. */
  public List<Found> find(String typed, int most) {
    return timer.record(() -> search.find(typed, most));
  }

  /** This one, one of these, or none. */
  public Meant meant(String typed) {
    return Meant.of(find(typed, ASKED_BACK));
  }

  public Optional<Agency> one(UUID id) {
    return sql.sql("select * from agency where id = ?").param(id).query(this::agency).optional();
  }

  public Optional<Agency> byNumber(IdNumber number) {
    return sql.sql("select * from agency where number_mark = any(:marks::bytea[])")
        .param("marks", rows.marks(number).toArray(byte[][]::new))
        .query(this::agency)
        .optional();
  }

  private Agency agency(ResultSet row, int number) throws SQLException {
    Particulars known = rows.particulars(row);
    @Nullable IdNumber itsNumber = known.number();
    return new Agency(
        row.getObject("id", UUID.class),
        known.kind(),
        known.name(),
        known.english().isEmpty() ? null : known.english(),
        known.aliases(),
        known.province(),
        known.district(),
        itsNumber == null ? null : itsNumber.end(),
        known.email(),
        known.address(),
        Objects.requireNonNull(known.status()),
        row.getTimestamp("changed_at").toInstant());
  }
}
