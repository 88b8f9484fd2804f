package phuchuay.casework.programme;

import org.jspecify.annotations.Nullable;
import phuchuay.platform.Words;

/** Checks that all words a programme names are there in {@code templates/}. */
final class TemplateCheck {

  private final Programme programme;
  private final Reading reading;
  private final Words words;

  TemplateCheck(Programme programme, Reading reading, Words words) {
    this.programme = programme;
    this.reading = reading;
    this.words = words;
  }

  void check() {
    programme.moves().forEach(move -> notice(move.notice(), "/moves/" + move.id()));
    programme.clocks().forEach(clock -> notice(clock.notice(), "/clocks/" + clock.id()));
  }

  private void notice(Move.Notice notice, String path) {
    there(notice.chat(), path + "/chat", ".flex.json", ".txt");
    there(notice.mail(), path + "/mail", ".mail.html");
    there(notice.letter(), path + "/letter", ".letter.html");
  }

  private void there(@Nullable String template, String path, String... endings) {
    if (template == null) {
      return;
    }
    for (String ending : endings) {
      if (words.has(template + ending)) {
        return;
      }
    }
    reading.mistake(path, "there is no file " + template + endings[0] + " in templates/");
  }
}
