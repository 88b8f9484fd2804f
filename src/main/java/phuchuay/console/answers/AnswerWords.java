package phuchuay.console.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.account.Accounts;
import phuchuay.faq.Answers;
import phuchuay.faq.Broken;
import phuchuay.faq.Entry;
import phuchuay.platform.ThaiDates;

/** What pages about answers call answers, talks, officers and moments. */
@Component
class AnswerWords {

  private static final Locale THAI = Locale.of("th");
  private static final String TALK = "talk:";
  private static final Set<String> NOTHING = Set.of("none", "talk:outside");

  private final Answers answers;
  private final Accounts accounts;
  private final MessageSource messages;

  AnswerWords(Answers answers, Accounts accounts, MessageSource messages) {
    this.answers = answers;
    this.accounts = accounts;
    this.messages = messages;
  }

  /** A message, what it reaches now and what it would reach. */
  record Change(String typed, String now, String then) {}

  Change change(Broken broken) {
    return new Change(broken.typed(), topic(broken.wanted()), topic(broken.found()));
  }

  /** An answer by its question, a talk by its name; or that nothing is answered. */
  String topic(String id) {
    if (id.isEmpty() || NOTHING.contains(id)) {
      return word(id.isEmpty() ? "answers.topic.nothing" : "answers.topic.none", id);
    }
    if (id.startsWith(TALK)) {
      String talk = id.substring(TALK.length());
      String name = word("answers.talk." + talk, word("waiting.topic." + talk, talk));
      return messages.getMessage("answers.topic.talk", new Object[] {name}, THAI);
    }
    return answers.find(id).map(Entry::question).orElse(id);
  }

  /** An officer by their id; a dash once they are gone. */
  String officer(@Nullable String id) {
    return accounts.staff().stream()
        .filter(one -> one.id().toString().equals(id))
        .map(one -> one.name().value())
        .findFirst()
        .orElse("–");
  }

  /** In the Buddhist era; as it is written if it is no date. */
  static String day(String written) {
    try {
      return ThaiDates.date(LocalDate.parse(written));
    } catch (DateTimeParseException other) {
      return written;
    }
  }

  static String moment(Instant at) {
    return ThaiDates.date(at) + " " + ThaiDates.time(at);
  }

  private String word(String key, String otherwise) {
    return String.valueOf(messages.getMessage(key, null, otherwise, THAI));
  }
}
