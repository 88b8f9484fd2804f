package phuchuay.local;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mail server that keeps what it is given and delivers nothing. */
final class MailCatcher implements Embedded {

  static final int KEPT = 1_000;

  private static final String NOBODY = "nobody@localhost";

  private final Deque<Mail> mails = new ArrayDeque<>();
  private final KeptPort port = new KeptPort();
  private long caught;
  private @Nullable GreenMail server;

  @Override
  public Map<String, String> prepare() {
    return Map.of(
        "SPRING_MAIL_HOST", "127.0.0.1", "SPRING_MAIL_PORT", String.valueOf(port.number()));
  }

  @Override
  public synchronized void start() {
    port.release();
    GreenMail smtp =
        new GreenMail(new ServerSetup(port.number(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    smtp.start();
    UserManager users = smtp.getUserManager();
    users.setMessageDeliveryHandler((message, to) -> caught(message, to, users, smtp));
    server = smtp;
  }

  @Override
  public synchronized void stop() {
    if (server != null) {
      server.stop();
    }
  }

  /** The mails to this address, or all; the newest first. */
  synchronized List<Mail> to(@Nullable String address) {
    return new ArrayList<>(mails)
        .stream()
            .filter(mail -> address == null || mail.to().equalsIgnoreCase(address.strip()))
            .toList();
  }

  synchronized Optional<Mail> mail(String id) {
    return mails.stream().filter(mail -> mail.id().equals(id)).findFirst();
  }

  synchronized void keep(Mail mail) {
    mails.addFirst(mail);
    if (mails.size() > KEPT) {
      mails.removeLast();
    }
  }

  /** Everything ends in one box of the server, emptied now and then; ours is the list to read. */
  private synchronized GreenMailUser caught(
      MovingMessage message, MailAddress to, UserManager users, GreenMail smtp)
      throws MessagingException, UserException {
    caught++;
    keep(Mail.of(String.valueOf(caught), to.getEmail(), message.getMessage(), Instant.now()));
    if (caught % 100 == 0) {
      try {
        smtp.purgeEmailFromAllMailboxes();
      } catch (com.icegreen.greenmail.store.FolderException e) {
        throw new MessagingException(e.getMessage());
      }
    }
    GreenMailUser nobody = users.getUserByEmail(NOBODY);
    return nobody == null ? users.createUser(NOBODY, NOBODY, NOBODY) : nobody;
  }
}
