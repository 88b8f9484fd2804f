package phuchuay.mail;

import java.util.Map;
import phuchuay.platform.Words;

/** A mail as it is read, for the checks of templates/. */
public record WrittenMail(String subject, String html, String text) {

  public static WrittenMail of(String template, Map<String, ?> fills) {
    Letter letter = new Letters(new Words(), "https://bot.example/").write(template, fills);
    return new WrittenMail(letter.subject(), letter.html(), letter.text());
  }
}
