package phuchuay.account.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.Notices;
import phuchuay.account.proof.Codes;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.RealTime;
import phuchuay.platform.SafeCookies;
import phuchuay.platform.SessionDevice;

/**
 * The browsers in which somebody has signed in before (เครื่องที่เคยใช้): each carries a cookie
 * that says nothing, of which a mark is kept that is another one for each account.
 */
@Component
class Devices {

  private static final String COOKIE = "device";
  private static final String PURPOSE = "device";
  private static final String SHAPE = "[A-Za-z0-9_-]{32}";
  private static final Duration LIFE = Duration.ofDays(400);
  private static final int MOST = 20;

  private final JdbcClient sql;
  private final Fingerprints prints;
  private final SafeCookies cookies;
  private final Notices notices;
  private final RealTime time;

  Devices(
      JdbcClient sql, Fingerprints prints, SafeCookies cookies, Notices notices, RealTime time) {
    this.sql = sql;
    this.prints = prints;
    this.cookies = cookies;
    this.notices = notices;
    this.time = time;
  }

  /** Within the transaction of coming in, before that is written down. */
  void meet(Account account, HttpServletRequest request, HttpServletResponse response) {
    Cookie carried = WebUtils.getCookie(request, cookies.name(COOKIE));
    String value =
        carried != null && carried.getValue().matches(SHAPE) ? carried.getValue() : Codes.ticket();
    if (!seenAgain(account, value)) {
      boolean first = entersFirst(account);
      remember(account, value);
      if (!first) {
        SessionDevice device = SessionDevice.of(request.getHeader(HttpHeaders.USER_AGENT));
        notices.newDevice(account, time.instant(), device.words());
      }
    }
    response.addHeader(HttpHeaders.SET_COOKIE, cookies.lasting(COOKIE, value, LIFE));
  }

  @Scheduled(cron = "0 35 3 * * *", zone = "Asia/Bangkok")
  void forget() {
    sql.sql("delete from device where last_seen < ?")
        .param(Timestamp.from(time.instant().minus(LIFE)))
        .update();
  }

  private boolean seenAgain(Account account, String value) {
    return sql.sql(
                "update device set last_seen = :now where account = :account"
                    + " and mark = any(:marks::bytea[])")
            .param("now", now())
            .param("account", account.id())
            .param("marks", prints.marks(PURPOSE, marked(account, value)).toArray(byte[][]::new))
            .update()
        > 0;
  }

  /** Whoever comes in for the very first time has only just been told of everything. */
  private boolean entersFirst(Account account) {
    return sql.sql("select entered_at is null from account where id = ?")
        .param(account.id())
        .query(Boolean.class)
        .single();
  }

  private void remember(Account account, String value) {
    sql.sql(
            """
            insert into device (account, mark, first_seen, last_seen) values (?, ?, ?, ?)
            on conflict do nothing
            """)
        .param(account.id())
        .param(prints.mark(PURPOSE, marked(account, value)))
        .param(now())
        .param(now())
        .update();
    sql.sql(
            """
            delete from device where account = :account and mark not in
              (select mark from device where account = :account order by last_seen desc limit :most)
            """)
        .param("account", account.id())
        .param("most", MOST)
        .update();
  }

  private static String marked(Account account, String value) {
    return account.id() + "/" + value;
  }

  private Timestamp now() {
    return Timestamp.from(time.instant());
  }
}
