package phuchuay.chat.answering;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import phuchuay.chat.Talk;
import phuchuay.chat.waiting.WhoseOfficers;

/** The matters a message is about: its parts, and the talk that each surely means. */
@Component
class Matters {

  private static final String OFFICERS = "officer";
  private static final Set<String> COURTESIES = Set.of("start", "thanks");

  /** What is about the talking only is said by itself; within a longer message it is not meant. */
  private static final Set<String> NEVER_A_PART =
      Set.of("start", "thanks", "bot", "cancel", "back");

  private final Talks talks;
  private final WhoseOfficers whose;

  Matters(Talks talks, WhoseOfficers whose) {
    this.talks = talks;
    this.whose = whose;
  }

  /** The matters of a message that says several things, in their order; none if it does not. */
  List<Matter> in(String typed) {
    List<String> parts = Parts.of(typed);
    Set<String> seen = new HashSet<>();
    return parts.size() < 2
        ? List.of()
        : parts.stream().flatMap(this::matter).filter(one -> seen.add(place(one))).toList();
  }

  /** The one matter of such a message, if it is the greater half of it. */
  Optional<Matter> mostOf(String typed) {
    return Optional.of(in(typed))
        .filter(matters -> matters.size() == 1)
        .map(List::getFirst)
        .filter(matter -> matter.said().length() > besides(matter, typed));
  }

  /** How many letters of the message say something else, greetings and thanks not counted. */
  int besides(Matter matter, String typed) {
    return Parts.of(typed).stream()
        .filter(part -> !belongs(part, matter))
        .mapToInt(String::length)
        .sum();
  }

  private boolean belongs(String part, Matter matter) {
    return part.equals(matter.said())
        || meant(part)
            .map(Talk::name)
            .filter(name -> COURTESIES.contains(name) || name.equals(matter.talk().name()))
            .isPresent();
  }

  private Stream<Matter> matter(String part) {
    return meant(part).stream()
        .filter(talk -> !NEVER_A_PART.contains(talk.name()))
        .map(talk -> new Matter(talk, part));
  }

  private Optional<Talk> meant(String part) {
    return whose.asksContact(part) ? talks.named(OFFICERS) : talks.surely(part);
  }

  /** Two questions have two answers; two sentences about one talk are one matter. */
  private static String place(Matter matter) {
    return matter.talk().name() + "\0" + (Talks.questions(matter.talk()) ? matter.said() : "");
  }
}
