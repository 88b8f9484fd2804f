package phuchuay.account.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Accounts;
import phuchuay.account.NewAccount;
import phuchuay.account.kept.AccountChanges;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;

/** The code of a first change, as its end draws near. */
@House
class FirstCodeRemindersTest {

  private static final String CODE = "รหัสสำหรับเปลี่ยนรหัสผ่าน";
  private static final String ENDING = "ใกล้หมดเวลา";
  private static final String OVER = "หมดเวลาแล้ว";

  @LocalServerPort int port;
  @Autowired FirstCodeReminders reminders;
  @Autowired Accounts accounts;
  @Autowired AccountChanges changes;
  @Autowired JdbcClient sql;

  private Mailbox mailbox;
  private UUID malee;

  @BeforeEach
  void malee_of_fuel_has_a_code() {
    mailbox = new Mailbox(port);
    malee =
        accounts
            .invite(
                NewAccount.person(
                    AccountSystem.FUEL, null, "มาลี", new EmailAddress(mailbox.address())),
                Party.HOUSE)
            .orElseThrow();
  }

  @Test
  void that_it_ends_soon_is_told_once_and_that_it_has_ended_once() {
    String code = mailbox.finds(CODE, "[A-Za-z0-9]{16}");
    endsIn("4 hours 1 minute");
    reminders.remind();
    assertThat(mails()).isEqualTo(1);
    endsIn("3 hours 59 minutes");
    reminders.remind();
    reminders.remind();
    assertThat(mailbox.reads(ENDING)).contains("/first-change", "ขอรหัสใหม่").doesNotContain(code);
    assertThat(mails()).isEqualTo(2);
    endsIn("-1 second");
    reminders.remind();
    reminders.remind();
    assertThat(mailbox.reads(OVER)).contains("/first-change/again");
    assertThat(mails()).isEqualTo(3);
  }

  @Test
  void whoever_has_used_it_is_left_alone() {
    changes.password(malee, "{noop}", true);
    endsIn("1 hour");
    reminders.remind();
    endsIn("-1 hour");
    reminders.remind();
    assertThat(mails()).isEqualTo(1);
  }

  private void endsIn(String time) {
    sql.sql("update ticket set expires_at = now() + cast(? as interval) where account = ?")
        .params(time, malee)
        .update();
  }

  /** All that was written to this address, sent or not. */
  private int mails() {
    return sql.sql(
            "select count(*) from mail where address_print = (select address_print from mail"
                + " where topic = ? limit 1)")
        .param("account/first-password " + malee)
        .query(Integer.class)
        .single();
  }
}
