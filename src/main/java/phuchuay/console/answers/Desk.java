package phuchuay.console.answers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import phuchuay.account.Person;
import phuchuay.faq.Entry;
import phuchuay.faq.Standing;
import phuchuay.faq.Standings;
import phuchuay.platform.Time;

/** What an editor may lay on their desk, and what is wrong with what they typed. */
@Component
class Desk {

  private static final Pattern MADE_HERE = Pattern.compile("desk/[0-9a-f]{12}");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:/-]{1,100}");

  private final Standings standings;
  private final Clock clock;

  Desk(Standings standings, Clock clock) {
    this.standings = standings;
    this.clock = clock;
  }

  /** A name for an answer that no file has; made before it is typed, so that it is kept once. */
  static String freshId() {
    return "desk/" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  /** Whether an answer may be called so. */
  static boolean named(String id) {
    return NAME.matcher(id).matches();
  }

  /** How the answer of this form stands; nothing if it is new. It must be theirs to change. */
  Optional<Standing> standing(String id, Person me) {
    Optional<Standing> one = standings.find(id);
    boolean theirs =
        one.map(it -> Reach.covers(me, it.entry().system()))
            .orElseGet(() -> MADE_HERE.matcher(id).matches());
    if (!theirs) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return one;
  }

  Map<String, String> mistakes(AnswerForm form, Optional<Standing> standing, Person me) {
    Stream<Entry> all =
        Stream.concat(
            standing.map(Standing::entry).stream(),
            standings.former(form.id()).stream().map(Standing::entry));
    Set<String> links =
        all.flatMap(entry -> entry.links().stream())
            .map(Entry.Link::url)
            .collect(Collectors.toSet());
    return Mistakes.in(form, Reach.of(me), links);
  }

  /** Whether somebody else has published since the editor looked. */
  static boolean overtaken(AnswerForm form, Optional<Standing> standing) {
    return standing.map(Standing::version).orElse(0L) != form.seen();
  }

  /** Who asks, as the answers we have call it. */
  List<String> audiences() {
    return standings.all().stream()
        .map(one -> one.entry().audience())
        .filter(one -> !one.isBlank())
        .distinct()
        .sorted()
        .toList();
  }

  Entry entry(AnswerForm form) {
    return form.entry(LocalDate.ofInstant(clock.instant(), Time.BANGKOK));
  }

  /** Former words of an answer, by their version. */
  Optional<Entry> former(String id, long version) {
    return standings.former(id).stream()
        .filter(one -> one.version() == version)
        .map(Standing::entry)
        .findFirst();
  }
}
