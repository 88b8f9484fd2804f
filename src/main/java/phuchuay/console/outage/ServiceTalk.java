package phuchuay.console.outage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.chat.About;
import phuchuay.chat.Incoming;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.SystemNames;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;
import phuchuay.platform.Words;
import phuchuay.thai.Sentences;

/**
 * Whether a system works (ระบบล่มไหม): what officers last said of it. Who only says "I cannot get
 * in" is asked whether it is the password or the page.
 */
@Component
class ServiceTalk implements Talk {

  private static final String LOCKED_OUT = "system-locked-out";

  private final Outages outages;
  private final OutageSays says;
  private final SystemNames names;
  private final Sentences matters;

  ServiceTalk(Outages outages, OutageSays says, SystemNames names, Words words) {
    this.outages = outages;
    this.says = says;
    this.names = names;
    List<String> lockedOut = lines(words, LOCKED_OUT);
    List<String> others =
        lines(words, name()).stream().filter(line -> !lockedOut.contains(line)).toList();
    this.matters = Sentences.of(Map.of(name(), others, LOCKED_OUT, lockedOut));
  }

  @Override
  public String name() {
    return "service";
  }

  /** Who cannot get in, and says no more. */
  @Override
  public boolean opensWith(Incoming incoming) {
    return incoming instanceof Incoming.Text(String text) && lockedOut(text);
  }

  @Override
  public Reply hear(Turn turn) {
    Optional<String> system =
        turn.chosen("system").filter(SystemNames.ALL::contains).or(() -> names.in(turn.text()));
    Map<String, Outage> latest = outages.latest();
    boolean known = system.map(latest::get).filter(Outage::lasts).isPresent();
    if (!known && lockedOut(turn.text())) {
      return Reply.done(
          Say.of(
              "console/locked-out", Map.of("about", system.map(s -> "&system=" + s).orElse(""))));
    }
    return system
        .map(one -> Reply.done(says.one(one, latest.get(one))).about(About.topic(name(), one)))
        .orElseGet(() -> Reply.done(says.all(latest)));
  }

  private boolean lockedOut(String typed) {
    String text = names.without(typed);
    return !text.isBlank()
        && matters
            .closest(text)
            .filter(m -> m.name().equals(LOCKED_OUT) && m.score() > 0.6)
            .isPresent();
  }

  private static List<String> lines(Words words, String name) {
    return words.samples().getOrDefault(name, List.of());
  }
}
