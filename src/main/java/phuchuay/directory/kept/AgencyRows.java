package phuchuay.directory.kept;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.directory.IdNumber;
import phuchuay.directory.Kind;
import phuchuay.directory.Provinces;
import phuchuay.directory.Status;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.RealTime;
import phuchuay.platform.Seal;
import phuchuay.platform.Secret;
import phuchuay.thai.ThaiNames;

/** The table of agencies, written and read in sets; opens and closes what is sealed in it. */
@Component
public class AgencyRows {

  private static final String NUMBER = "agency.number";
  private static final String EMAIL = "agency.email";
  private static final String COLUMNS =
      """
      unnest(:ids::uuid[], :kinds::text[], :names::text[], :english::text[], :aliases::text[],
             :plain::text[], :looks::text[], :provinces::text[], :districts::text[],
             :numbers::bytea[], :numberMarks::bytea[], :numberEnds::text[],
             :emails::bytea[], :emailMarks::bytea[], :addresses::bytea[], :states::text[])
        as line (id, kind, name, english, aliases, plain, look, province, district,
                 number_sealed, number_mark, number_end, email_sealed, email_mark, address_sealed,
                 status)
      """;

  private final JdbcClient sql;
  private final Seal seal;
  private final Fingerprints fingerprints;
  private final Provinces provinces;
  private final RealTime time;

  AgencyRows(
      JdbcClient sql, Seal seal, Fingerprints fingerprints, Provinces provinces, RealTime time) {
    this.sql = sql;
    this.seal = seal;
    this.fingerprints = fingerprints;
    this.provinces = provinces;
    this.time = time;
  }

  /** Who writes agencies waits here until whoever did so before has committed. */
  void oneWriterAtATime() {
    sql.sql("select pg_advisory_xact_lock(hashtext('agency'))").query((_, _) -> 0).single();
  }

  List<UUID> newIds(int many) {
    return sql.sql("select uuidv7() from generate_series(1, ?)")
        .param(many)
        .query(UUID.class)
        .list();
  }

  /** The agencies with the number or the look of any of these. */
  Map<UUID, Particulars> alike(List<Particulars> lines) {
    List<byte[]> marks = new ArrayList<>();
    lines.forEach(line -> marks.addAll(marks(line.number())));
    Map<UUID, Particulars> alike = new HashMap<>();
    sql.sql(
            """
            select * from agency where number_mark = any(:marks::bytea[])
            union all
            select * from agency where look = any(:looks::text[])
            """)
        .param("marks", marks.toArray(byte[][]::new))
        .param("looks", texts(lines, Particulars::look))
        .query((row, _) -> alike.put(row.getObject("id", UUID.class), particulars(row)))
        .list();
    return alike;
  }

  /** One agency, and which change of it this is. */
  Optional<Known> find(UUID id) {
    return sql.sql("select * from agency where id = ?")
        .param(id)
        .query(
            (row, _) ->
                new Known(
                    id,
                    particulars(row),
                    row.getLong("changed"),
                    row.getTimestamp("changed_at").toInstant()))
        .optional();
  }

  public List<byte[]> marks(@Nullable IdNumber number) {
    return number == null ? List.of() : fingerprints.marks(NUMBER, number.digits());
  }

  void insert(Map<UUID, Particulars> agencies) {
    if (!agencies.isEmpty()) {
      write(
          """
          insert into agency (id, kind, name, english, aliases, plain, look, province, district,
                              number_sealed, number_mark, number_end, email_sealed, email_mark,
                              address_sealed, status, created_at, changed_at)
          select id, kind, name, nullif(english, ''),
                 coalesce(string_to_array(nullif(aliases, ''), E'\\n'), '{}'),
                 plain, look, province, district, number_sealed, number_mark, number_end,
                 email_sealed, email_mark, address_sealed, status, :now, :now
          from %s
          """,
          agencies);
    }
  }

  void update(Map<UUID, Particulars> agencies) {
    if (!agencies.isEmpty()) {
      write(
          """
          update agency as a
          set kind = line.kind, name = line.name, english = nullif(line.english, ''),
              aliases = coalesce(string_to_array(nullif(line.aliases, ''), E'\\n'), '{}'),
              plain = line.plain, look = line.look, province = line.province,
              district = line.district, number_sealed = line.number_sealed,
              number_mark = line.number_mark, number_end = line.number_end,
              email_sealed = line.email_sealed, email_mark = line.email_mark,
              address_sealed = line.address_sealed, status = line.status,
              changed = nextval('agency_change'), changed_at = :now
          from %s where a.id = line.id
          """,
          agencies);
    }
  }

  public Particulars particulars(ResultSet row) throws SQLException {
    @Nullable String english = row.getString("english");
    Secret number = opened(row.getBytes("number_sealed"));
    return new Particulars(
        Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        english == null ? "" : english,
        texts(row.getArray("aliases")),
        number.value().isEmpty() ? null : new IdNumber(number.value()),
        provinces.of(row.getString("province")),
        row.getString("district"),
        opened(row.getBytes("email_sealed")),
        opened(row.getBytes("address_sealed")),
        Status.valueOf(row.getString("status")));
  }

  public static List<String> texts(Array column) throws SQLException {
    return List.of((String[]) column.getArray());
  }

  private void write(String statement, Map<UUID, Particulars> agencies) {
    Collection<Particulars> all = agencies.values();
    sql.sql(statement.formatted(COLUMNS))
        .param("ids", agencies.keySet().toArray(UUID[]::new))
        .param("kinds", texts(all, agency -> agency.kind().name()))
        .param("names", texts(all, Particulars::name))
        .param("english", texts(all, Particulars::english))
        .param("aliases", texts(all, agency -> String.join("\n", agency.aliases())))
        .param("plain", texts(all, agency -> ThaiNames.plain(agency.name())))
        .param("looks", texts(all, Particulars::look))
        .param("provinces", texts(all, agency -> agency.province().code()))
        .param("districts", texts(all, Particulars::district))
        .param("numbers", bytes(all, agency -> sealed(digits(agency))))
        .param("numberMarks", bytes(all, agency -> mark(NUMBER, digits(agency))))
        .param("numberEnds", texts(all, AgencyRows::end))
        .param("emails", bytes(all, agency -> sealed(agency.email().value())))
        .param("emailMarks", bytes(all, agency -> mark(EMAIL, agency.email().value())))
        .param("addresses", bytes(all, agency -> sealed(agency.address().value())))
        .param("states", texts(all, AgencyRows::status))
        .param("now", Timestamp.from(time.instant()))
        .update();
  }

  private static String status(Particulars agency) {
    return (agency.status() == null ? Status.OPEN : agency.status()).name();
  }

  private static String digits(Particulars agency) {
    return agency.number() == null ? "" : agency.number().digits();
  }

  private static @Nullable String end(Particulars agency) {
    return agency.number() == null ? null : agency.number().end();
  }

  private byte @Nullable [] sealed(String text) {
    return text.isEmpty() ? null : seal.seal(text);
  }

  private byte @Nullable [] mark(String purpose, String text) {
    return text.isEmpty() ? null : fingerprints.mark(purpose, text.toLowerCase(Locale.ROOT));
  }

  private Secret opened(byte @Nullable [] sealed) {
    return new Secret(sealed == null ? "" : seal.open(sealed));
  }

  private static @Nullable String[] texts(
      Collection<Particulars> all, Function<Particulars, @Nullable String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }

  private static byte @Nullable [][] bytes(
      Collection<Particulars> all, Function<Particulars, byte @Nullable []> bytes) {
    return all.stream().map(bytes).toArray(byte[][]::new);
  }
}
