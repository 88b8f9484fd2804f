package phuchuay.local;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Instant;

/** A mail that was caught instead of delivered, as one receiver would have read it. */
record Mail(String id, String to, String subject, String text, String html, Instant receivedAt) {

  static Mail of(String id, String to, MimeMessage message, Instant receivedAt) {
    try {
      String subject = message.getSubject();
      return new Mail(
          id,
          to,
          subject == null ? "" : subject,
          body(message, "text/plain"),
          body(message, "text/html"),
          receivedAt);
    } catch (MessagingException | IOException unreadable) {
      return new Mail(id, to, "", String.valueOf(unreadable.getMessage()), "", receivedAt);
    }
  }

  private static String body(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type) && part.getContent() instanceof String text) {
      return text;
    }
    if (part.getContent() instanceof MimeMultipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        String text = body(parts.getBodyPart(i), type);
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }
}
