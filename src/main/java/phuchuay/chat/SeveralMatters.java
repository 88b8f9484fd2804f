package phuchuay.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * A message about several matters: each part that is surely understood is answered, the first that
 * asks something back comes last, and what else would ask waits behind a button.
 */
@Component
class SeveralMatters {

  private static final int MOST_SAID = 5;

  private final Meanings meanings;

  SeveralMatters(Meanings meanings) {
    this.meanings = meanings;
  }

  /** The talks that are surely meant by the parts, two at least; empty if there is one matter. */
  Optional<Map<String, String>> in(String typed) {
    return Optional.of(understood(typed)).filter(parts -> parts.size() >= 2);
  }

  /** The one part that is surely understood, of a message that is not as a whole. */
  Optional<Map<String, String>> oneOf(String typed) {
    return Optional.of(understood(typed)).filter(parts -> parts.size() == 1);
  }

  private Map<String, String> understood(String typed) {
    List<String> parts = Parts.of(typed);
    Map<String, String> understood = new LinkedHashMap<>();
    if (parts.size() > 1) {
      parts.forEach(
          part ->
              meanings
                  .surely(part)
                  .ifPresent(
                      talk -> understood.putIfAbsent(talk + "\0" + place(talk, part), part)));
    }
    return understood;
  }

  /** Two questions have two answers; two sentences about one talk are one matter. */
  private static String place(String talk, String part) {
    return talk.equals("faq") ? part : "";
  }

  /**
   * What comes of it.
   *
   * @param first what is said before
   * @param hear how one talk answers one part
   */
  Answer answered(
      Map<String, String> understood, List<Say> first, BiFunction<String, String, Answer> hear) {
    List<Answer> told = new ArrayList<>();
    List<Answer> asking = new ArrayList<>();
    understood.forEach(
        (talk, part) -> {
          Answer answer = hear.apply(talk.substring(0, talk.indexOf('\0')), part);
          (answer.talk() == null ? told : asking).add(answer);
        });
    List<Say> says = new ArrayList<>(first);
    told.forEach(answer -> add(says, answer.says()));
    if (asking.size() > 1) {
      add(says, List.of(later(asking.subList(1, asking.size()))));
    }
    Answer last = asking.isEmpty() ? told.getLast() : asking.getFirst();
    if (!asking.isEmpty()) {
      says.addAll(last.says());
    }
    return last.saying(List.copyOf(says)).calling(told);
  }

  /** There is room for the question that stands at the end. */
  private static void add(List<Say> says, List<Say> more) {
    if (says.size() + more.size() < MOST_SAID) {
      says.addAll(more);
    }
  }

  private static Say later(List<Answer> asking) {
    return Say.of(
        "chat/also",
        Map.of("talks", asking.stream().map(one -> Map.of("name", one.heard())).toList()));
  }
}
