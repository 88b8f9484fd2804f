/**
 * Notices (การแจ้งเตือน): hears facts about cases, picks who is told, in which words and how, and
 * tells each once. Preferences, digests, broadcasts and the month's quota come later.
 *
 * <p>In: {@link phuchuay.casework.CaseMoved} and {@link phuchuay.casework.ClockRang}. Out: cards on
 * LINE and mails, also to whom LINE did not reach; who could not be reached, for staff under
 * /console/notification. Which number tells whom is data: {@code notification/notices.yml}. Tables:
 * notice_fact, notice.
 */
@ApplicationModule(
    allowedDependencies = {
      "reporting",
      "registration",
      "casework",
      "account",
      "directory",
      "chat",
      "mail",
      "platform",
      "platform :: days",
      "thai",
      "files"
    })
@NullMarked
package phuchuay.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
