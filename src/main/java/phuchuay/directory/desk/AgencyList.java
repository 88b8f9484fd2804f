package phuchuay.directory.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.directory.Kind;
import phuchuay.directory.Province;
import phuchuay.directory.Provinces;
import phuchuay.directory.Status;

/** The directory as staff leaf through it. */
@Component
class AgencyList {

  static final int PAGE = 50;

  private static final String WANTED =
      " where (:kind = '' or kind = :kind) and (:province = '' or province = :province) ";

  private final JdbcClient sql;
  private final Provinces provinces;

  AgencyList(JdbcClient sql, Provinces provinces) {
    this.sql = sql;
    this.provinces = provinces;
  }

  long count(String kind, String province) {
    return sql.sql("select count(*) from agency" + WANTED)
        .param("kind", kind)
        .param("province", province)
        .query(Long.class)
        .single();
  }

  List<Row> page(String kind, String province, int page) {
    return sql.sql(
            "select id, name, kind, province, district, status from agency"
                + WANTED
                + "order by name collate \"th-x-icu\", id limit :most offset :skipped")
        .param("kind", kind)
        .param("province", province)
        .param("most", PAGE)
        .param("skipped", (long) page * PAGE)
        .query(
            (row, _) ->
                new Row(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    Kind.valueOf(row.getString("kind")),
                    provinces.of(row.getString("province")),
                    row.getString("district"),
                    Status.valueOf(row.getString("status"))))
        .list();
  }

  /** An agency in the list. */
  record Row(UUID id, String name, Kind kind, Province province, String district, Status status) {}
}
