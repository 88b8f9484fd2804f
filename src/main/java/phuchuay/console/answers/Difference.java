package phuchuay.console.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A field in which what was typed differs from what somebody else has published.
 *
 * @param field as pages call it
 */
record Difference(String field, String theirs, String mine) {

  static List<Difference> between(AnswerForm theirs, AnswerForm mine) {
    List<Difference> all =
        new ArrayList<>(
            List.of(
                new Difference("question", theirs.question(), mine.question()),
                new Difference("also", lines(theirs), lines(mine)),
                new Difference("answer", theirs.answer(), mine.answer()),
                new Difference("system", theirs.system(), mine.system()),
                new Difference("audience", theirs.audience(), mine.audience()),
                new Difference("source", theirs.source(), mine.source()),
                new Difference("links", links(theirs), links(mine)),
                new Difference("files", files(theirs), files(mine)),
                new Difference("englishQuestion", theirs.englishQuestion(), mine.englishQuestion()),
                new Difference("englishAnswer", theirs.englishAnswer(), mine.englishAnswer())));
    all.removeIf(one -> one.theirs().equals(one.mine()));
    return all;
  }

  private static String lines(AnswerForm form) {
    return String.join("\n", form.alsoLines());
  }

  private static String links(AnswerForm form) {
    return form.links().stream()
        .filter(link -> !link.blank())
        .map(link -> link.label() + " " + link.url())
        .collect(Collectors.joining("\n"));
  }

  private static String files(AnswerForm form) {
    return form.files().stream().sorted().collect(Collectors.joining("\n"));
  }
}
