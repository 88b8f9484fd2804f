package phuchuay.account.kept;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.account.proof.Codes;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.RealTime;

/** Codes for whoever has lost the phone (รหัสกู้คืน): kept as keyed marks, each used once. */
@Component
public class RecoveryCodes {

  private final JdbcClient sql;
  private final Fingerprints prints;
  private final RealTime time;

  public RecoveryCodes(JdbcClient sql, Fingerprints prints, RealTime time) {
    this.sql = sql;
    this.prints = prints;
    this.time = time;
  }

  /** Eight fresh ones; the old ones open nothing any more. */
  public List<String> renew(UUID account) {
    sql.sql("delete from recovery_code where account = ?").param(account).update();
    List<String> codes = Codes.recovery();
    codes.forEach(
        code ->
            sql.sql("insert into recovery_code (account, mark) values (?, ?)")
                .param(account)
                .param(prints.mark("recovery code", account + "/" + code))
                .update());
    return codes;
  }

  /** Uses one up; of many who try it at once one gets in. */
  public boolean use(UUID account, String typed) {
    String code = Codes.typedRecovery(typed);
    return sql.sql(
                """
                update recovery_code set used_at = :now
                where account = :account and mark = any(:marks::bytea[]) and used_at is null
                """)
            .param("now", Timestamp.from(time.instant()))
            .param("account", account)
            .param(
                "marks", prints.marks("recovery code", account + "/" + code).toArray(byte[][]::new))
            .update()
        == 1;
  }

  public int left(UUID account) {
    return sql.sql("select count(*) from recovery_code where account = ? and used_at is null")
        .param(account)
        .query(Integer.class)
        .single();
  }
}
