package phuchuay.casework.programme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import phuchuay.casework.CaseNumber;
import phuchuay.platform.Words;

/** Checks programmes, each alone and all together: what cannot be right is told with its line. */
final class ProgrammeCheck {

  private final Words words;

  ProgrammeCheck(Words words) {
    this.words = words;
  }

  /** Notes what is wrong with one programme. */
  void alone(Programme programme, Reading reading) {
    String named = reading.file().replaceFirst("^programmes/", "").replaceFirst("\\.yml$", "");
    if (!programme.type().replace('.', '/').equals(named)) {
      reading.mistake(
          "/type",
          "the type of this file is " + named.replace('/', '.') + ", not " + programme.type());
    }
    if (!programme.type().startsWith(programme.system().word() + ".")) {
      reading.mistake("/system", "the folder says another system than \"system\"");
    }
    if (!CaseNumber.prefix(programme.prefix())) {
      reading.mistake(
          "/number",
          "\"number\" is the two capital letters of its tracking numbers, the second not B, G, S,"
              + " Z");
    }
    FormCheck form = new FormCheck(programme, reading);
    form.check();
    if (programme.about() != null) {
      form.condition(programme.about().must(), "/about/must/when");
    }
    new FlowCheck(programme, reading).check();
    new ClockCheck(programme, reading).check();
    new TemplateCheck(programme, reading, words).check();
  }

  /** Notes what is wrong between programmes. */
  void together(List<Read> all) {
    Map<String, String> types = new HashMap<>();
    Map<String, String> prefixes = new HashMap<>();
    for (Read one : all) {
      String type = one.programme().type();
      if (types.putIfAbsent(type, type) != null) {
        one.reading().mistake("/type", "there is another programme " + type);
      }
      String prefix = one.programme().prefix();
      String other = prefixes.putIfAbsent(prefix, type);
      if (other != null) {
        one.reading().mistake("/number", "numbers of " + other + " begin with " + prefix + " too");
      }
      earlier(one, all);
    }
  }

  private static void earlier(Read one, List<Read> all) {
    About about = one.programme().about();
    if (about == null) {
      return;
    }
    Set<String> states = new HashSet<>();
    for (String type : about.types()) {
      List<Programme> named =
          all.stream()
              .map(Read::programme)
              .filter(programme -> programme.type().equals(type))
              .toList();
      named.forEach(programme -> states.addAll(programme.states().keySet()));
      if (named.isEmpty()) {
        one.reading().mistake("/about/types", "there is no programme " + type);
      }
    }
    Stream.concat(about.states().stream(), about.mustStates().stream())
        .filter(state -> !states.contains(state))
        .distinct()
        .forEach(
            state ->
                one.reading()
                    .mistake(
                        "/about/states", "what it goes on from has no state \"" + state + "\""));
  }

  /** A programme with how its file was read. */
  record Read(Programme programme, Reading reading) {}
}
