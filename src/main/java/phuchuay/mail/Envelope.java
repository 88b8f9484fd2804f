package phuchuay.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import phuchuay.platform.EmailAddress;

/** A letter with its headers, as it goes over the wire: ASCII, with an id and a date that stay. */
final class Envelope extends MimeMessage {

  private final String messageId;

  private Envelope(String messageId) {
    super(Session.getInstance(new Properties()));
    this.messageId = messageId;
  }

  static String around(
      Letter letter, InternetAddress from, EmailAddress to, String messageId, Instant now) {
    try {
      Envelope envelope = new Envelope(messageId);
      envelope.setFrom(from);
      envelope.setRecipient(RecipientType.TO, new InternetAddress(to.value(), true));
      envelope.setSubject(letter.subject(), "UTF-8");
      envelope.setSentDate(Date.from(now));
      envelope.setHeader("Auto-Submitted", "auto-generated");
      envelope.setHeader("X-Auto-Response-Suppress", "All");
      envelope.setHeader("Content-Language", "th");
      envelope.setContent(
          new MimeMultipart(
              "alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
      envelope.saveChanges();
      return written(envelope);
    } catch (MessagingException | IOException impossible) {
      throw new IllegalStateException("a mail cannot be written", impossible);
    }
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  private static MimeBodyPart part(String text, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, "UTF-8", kind);
    return part;
  }

  private static String written(Envelope envelope) throws MessagingException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    envelope.writeTo(bytes);
    return bytes.toString(StandardCharsets.US_ASCII);
  }
}
