package phuchuay.chat.answering;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import phuchuay.chat.Incoming;
import phuchuay.chat.Meanings;
import phuchuay.chat.Talk;
import phuchuay.chat.kept.Conversation;

/** All talks there are, and the one that is meant by what somebody typed, sent or chose. */
@Component
class Talks {

  static final String QUESTIONS = "faq";
  static final String NOD = "nod";

  private final Map<String, Talk> talks;
  private final Meanings meanings;
  private final SampleWordings wordings;
  private final FollowUps followUps;
  private final Nods nods;
  private final Clock clock;

  Talks(
      List<Talk> talks,
      Meanings meanings,
      SampleWordings wordings,
      FollowUps followUps,
      Nods nods,
      Clock clock) {
    this.talks = talks.stream().collect(Collectors.toMap(Talk::name, Function.identity()));
    this.meanings = meanings;
    this.wordings = wordings;
    this.followUps = followUps;
    this.nods = nods;
    this.clock = clock;
  }

  Optional<Talk> named(String name) {
    return Optional.ofNullable(talks.get(name));
  }

  /** The talk that answers questions. */
  Optional<Talk> questions() {
    return named(QUESTIONS);
  }

  static boolean questions(Talk talk) {
    return talk.name().equals(QUESTIONS);
  }

  /** The one that must hear this, whatever else is going on. */
  Optional<Talk> always(Incoming incoming) {
    return talks.values().stream().filter(talk -> talk.alwaysHears(incoming)).findFirst();
  }

  /** The one that was asked for word for word, as the samples have it. */
  Optional<Talk> inSoManyWords(String typed) {
    return wordings.talk(typed).flatMap(this::named);
  }

  /** What {@link #meant(Incoming)} says, but what asks on is a question. */
  Optional<Talk> meant(Conversation conversation, Incoming incoming) {
    return followsUp(conversation, incoming) ? questions() : meant(incoming);
  }

  /** The one that is surely meant, else one that knows such things, else the answer there is. */
  Optional<Talk> meant(Incoming incoming) {
    if (incoming instanceof Incoming.Text(String typed) && nods.are(typed)) {
      return named(NOD);
    }
    Optional<Talk> surely =
        incoming instanceof Incoming.Text(String text) ? surely(text) : Optional.empty();
    return surely
        .filter(talk -> !questions(talk))
        .or(() -> talks.values().stream().filter(talk -> talk.opensWith(incoming)).findFirst())
        .or(() -> surely);
  }

  /** The one that these words surely mean. */
  Optional<Talk> surely(String typed) {
    return meanings.surely(typed).flatMap(this::named);
  }

  /** "And how long does it take?": a question about what was spoken of last. */
  boolean followsUp(Conversation conversation, Incoming incoming) {
    return incoming instanceof Incoming.Text(String text)
        && followUps.in(text, conversation.about(clock.instant()));
  }
}
