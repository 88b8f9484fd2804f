package phuchuay.account.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;

/**
 * Forgets even the proofs, of consents that ended and of erasures, when nobody can ask any more.
 */
@Component
class Proofs {

  private final JdbcClient sql;
  private final PrivacySettings settings;
  private final RealTime time;

  Proofs(JdbcClient sql, PrivacySettings settings, RealTime time) {
    this.sql = sql;
    this.settings = settings;
    this.time = time;
  }

  @Scheduled(cron = "0 35 3 * * *", zone = "Asia/Bangkok")
  void forget() {
    Timestamp before = Timestamp.from(before());
    sql.sql("delete from consent where coalesce(withdrawn_at, refused_at) < ?")
        .param(before)
        .update();
    sql.sql("delete from erasure where finished_at < ?").param(before).update();
  }

  private Instant before() {
    return time.instant().minus(settings.keepProof());
  }
}
