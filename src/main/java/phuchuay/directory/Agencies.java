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
import org.springframework.transaction.annotation.Transactional;
import phuchuay.directory.kept.AgencyRows;
import phuchuay.directory.kept.Particulars;
import phuchuay.directory.kept.ParticularsReader;
import phuchuay.directory.kept.Reason;
import phuchuay.directory.kept.Register;
import phuchuay.directory.kept.Registered;
import phuchuay.directory.names.NameSearch;
import phuchuay.platform.Party;

/** The directory of agencies (ทำเนียบหน่วยงาน): finds the one that somebody means. */
@Component
public class Agencies {

  private static final int ASKED_BACK = 5;

  private final JdbcClient sql;
  private final AgencyRows rows;
  private final Register register;
  private final NameSearch search;
  private final Timer timer;

  Agencies(
      JdbcClient sql, AgencyRows rows, Register register, NameSearch search, MeterRegistry meters) {
    this.sql = sql;
    this.rows = rows;
    this.register = register;
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

  /**
   * Enters an agency by the rules of the lists, unless it is there; found by name a second later.
   *
   * @throws IllegalArgumentException for a name or an address that no agency can have
   */
  @Transactional
  public Entered enter(NewAgency agency, Party by) {
    return switch (register.create(ParticularsReader.checked(agency), by)) {
      case Registered.Done(UUID id) -> new Entered.Added(id);
      case Registered.Objection(Reason reason, UUID other, String _)
          when reason == Reason.NUMBER_OF_ANOTHER ->
          new Entered.NumberTaken(other);
      case Registered.Objection(Reason _, UUID other, String name) ->
          new Entered.LooksLike(other, name);
      case Registered.Stale _, Registered.NotThere _ ->
          throw new IllegalStateException("what is new is not out of date");
    };
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
