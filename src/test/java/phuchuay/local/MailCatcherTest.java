package phuchuay.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailCatcherTest {

  @Test
  void the_newest_thousand_are_kept_newest_first() {
    MailCatcher mails = new MailCatcher();
    for (int i = 1; i <= MailCatcher.KEPT + 1; i++) {
      mails.keep(new Mail("" + i, "a@x.example", "", "", "", Instant.EPOCH));
    }

    assertThat(mails.to(null)).hasSize(MailCatcher.KEPT);
    assertThat(mails.to("A@X.example").getFirst().id()).isEqualTo("1001");
    assertThat(mails.mail("1")).isEmpty();
  }
}
