package phuchuay.faq;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What talks are called where one is offered among others: words that people know. */
@Component
class TalkTitles {

  private static final Locale THAI = Locale.of("th");

  private final MessageSource messages;

  TalkTitles(MessageSource messages) {
    this.messages = messages;
  }

  /** None for what is no talk. */
  Optional<String> of(String found, boolean english) {
    return Optional.of(found)
        .filter(id -> id.startsWith(Library.TALK))
        .map(id -> "faq.talk." + id.substring(Library.TALK.length()))
        .flatMap(
            key ->
                Optional.ofNullable(
                    messages.getMessage(key, null, null, english ? Locale.ENGLISH : THAI)));
  }
}
