package phuchuay.casework.talk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.page.Begins;
import phuchuay.casework.page.Begins.Begin;
import phuchuay.casework.programme.FieldKind;
import phuchuay.casework.programme.Opener;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;
import phuchuay.chat.Say;

/** The card about what can be begun in a system: what was begun already comes first. */
@Component
class BeginCards {

  private static final int SHOWN = 5;
  private static final int DRAFTS = 3;

  private final Askers askers;
  private final MyCases mine;
  private final Begins begins;
  private final Programmes programmes;
  private final CardWords words;

  BeginCards(Askers askers, MyCases mine, Begins begins, Programmes programmes, CardWords words) {
    this.askers = askers;
    this.mine = mine;
    this.begins = begins;
    this.programmes = programmes;
    this.words = words;
  }

  Say of(AccountSystem system, String lineId) {
    Asker asker = askers.of(lineId);
    List<Map<String, String>> drafts =
        mine.of(asker.callers()).stream()
            .filter(one -> one.file().draft() && one.file().system() == system)
            .filter(one -> one.caller().account().isPresent())
            .limit(DRAFTS)
            .map(this::draft)
            .toList();
    List<Map<String, String>> kinds = kinds(asker, system);
    Map<String, Object> fills = words.frame(system);
    fills.put("drafts", drafts);
    fills.put("kinds", kinds);
    fills.put("alt", alt(system, drafts, kinds));
    fills.put("later", words.said("not-yet." + system.word()));
    fills.put("link", words.to("/cases/new?system=" + system.word()));
    fills.put("known", asker.systems().contains(system) ? "yes" : "no");
    return Say.of("casework/begin", fills);
  }

  /** What only those may begin who are known comes before what anybody may. */
  private List<Map<String, String>> kinds(Asker asker, AccountSystem system) {
    return asker.callers().stream()
        .flatMap(caller -> begins(caller, asker, system))
        .map(begin -> programmes.today(begin.type()).orElseThrow())
        .distinct()
        .sorted(Comparator.comparing(programme -> programme.opens().contains(Opener.PUBLIC)))
        .limit(SHOWN)
        .map(this::kind)
        .toList();
  }

  private Stream<Begin> begins(Caller caller, Asker asker, AccountSystem system) {
    Optional<Person> person = caller.account().map(asker::person);
    return begins.of(person.orElse(null), caller, system.word(), CardWords.THAI).stream();
  }

  private Map<String, String> kind(Programme programme) {
    String papers =
        programme
            .form()
            .fields()
            .filter(field -> field.kind() == FieldKind.FILES && field.required())
            .map(field -> field.name().th())
            .collect(Collectors.joining(", "));
    return Map.of(
        "name",
        programme.name().th(),
        "papers",
        papers.isEmpty() ? "" : CardWords.cut(words.said("papers", papers)));
  }

  private Map<String, String> draft(Mine one) {
    CaseFile file = one.file();
    return Map.of(
        "name", programmes.of(file).name().th(),
        "number", file.number().shown(),
        "link", words.link(one));
  }

  private String alt(
      AccountSystem system, List<Map<String, String>> drafts, List<Map<String, String>> kinds) {
    String names =
        kinds.stream()
            .map(kind -> Objects.requireNonNull(kind.get("name")))
            .collect(Collectors.joining(", "));
    String what = kinds.isEmpty() ? words.said("alt.begin-nothing") : names;
    return CardWords.cut(
        words.said(
            drafts.isEmpty() ? "alt.begin" : "alt.begin-drafts",
            words.name(system),
            what,
            drafts.size()));
  }
}
