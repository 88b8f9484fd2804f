package phuchuay.account.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.DataSubject;
import phuchuay.platform.PersonalData;

/** When a person was first and last seen in each of their browsers; a mark tells these apart. */
@Component
@Order(4)
class KeptDevices implements PersonalData {

  private final JdbcClient sql;

  KeptDevices(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "devices";
  }

  @Override
  public List<Part> parts(DataSubject whom) {
    return List.of(
        new Part(
            "devices",
            sql.sql("select first_seen, last_seen from device where account = ? order by 1, 2")
                .param(whom.account())
                .query(KeptDevices::device)
                .list()));
  }

  @Override
  public Erased erase(DataSubject whom) {
    if (whom.account() != null) {
      sql.sql("delete from device where account = ?").param(whom.account()).update();
    }
    return Erased.ALL;
  }

  private static Map<String, @Nullable Object> device(ResultSet row, int number)
      throws SQLException {
    Map<String, @Nullable Object> device = new LinkedHashMap<>();
    device.put("at", row.getTimestamp("first_seen").toInstant());
    device.put("seen", row.getTimestamp("last_seen").toInstant());
    return device;
  }
}
