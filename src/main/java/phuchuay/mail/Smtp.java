package phuchuay.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands one letter to the mail server, byte for byte, and says what came of it. */
@Component
class Smtp {

  private final JavaMailSenderImpl server;
  private final MailSettings settings;

  Smtp(JavaMailSenderImpl server, MailSettings settings) {
    this.server = server;
    this.settings = settings;
  }

  Outcome send(String to, String letter) {
    Handover handover;
    Address[] receiver;
    try {
      handover = new Handover(server.getSession(), letter);
      receiver = new Address[] {new InternetAddress(to, true)};
    } catch (MessagingException unreadable) {
      return new Outcome.Refused("cannot be read");
    }
    FutureTask<@Nullable Void> talk = new FutureTask<>(() -> talk(handover, receiver), null);
    Thread.ofVirtual().name("smtp").start(talk);
    try {
      talk.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
      return new Outcome.Accepted();
    } catch (ExecutionException failure) {
      return Outcomes.of(cause(failure), handover.over);
    } catch (TimeoutException slow) {
      return givenUp(talk, handover, "out of patience");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return givenUp(talk, handover, "stopped");
    }
  }

  /** A virtual thread that is interrupted closes its socket: the try is really over. */
  private static Outcome givenUp(FutureTask<?> talk, Handover handover, String why) {
    talk.cancel(true);
    return handover.taken ? new Outcome.Accepted() : Outcomes.lost(handover.over, why);
  }

  private void talk(Handover handover, Address[] receiver) {
    try {
      Transport transport = server.getSession().getTransport(protocol());
      try {
        connect(transport);
        transport.sendMessage(handover, receiver);
        handover.taken = true;
      } finally {
        leave(transport);
      }
    } catch (MessagingException failure) {
      throw new Failed(failure);
    }
  }

  private String protocol() {
    return Objects.requireNonNullElse(server.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
  }

  private void connect(Transport transport) throws MessagingException {
    String name = server.getUsername();
    boolean named = name != null && !name.isBlank();
    transport.connect(
        server.getHost(),
        server.getPort(),
        named ? name : null,
        named ? server.getPassword() : null);
  }

  /** What was answered stands, however the goodbye goes. */
  private static void leave(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException gone) {
      return;
    }
  }

  private static Throwable cause(ExecutionException failure) {
    Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
    return cause instanceof Failed failed ? failed.why : cause;
  }

  /** Knows whether it was written to its end, and whether the server said that it took it. */
  private static final class Handover extends MimeMessage {
    private volatile boolean over;
    private volatile boolean taken;

    Handover(Session session, String letter) throws MessagingException {
      super(session, new ByteArrayInputStream(letter.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
      super.writeTo(out, without);
      over = true;
    }
  }

  private static final class Failed extends RuntimeException {
    private final transient MessagingException why;

    Failed(MessagingException why) {
      super(why);
      this.why = why;
    }
  }
}
