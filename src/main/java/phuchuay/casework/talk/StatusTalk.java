package phuchuay.casework.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.casework.CaseNumber;
import phuchuay.chat.Incoming;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Step;
import phuchuay.chat.SystemNames;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;

/** Where one's cases stand (ติดตามสถานะ): one's own, or one that is named by its number. */
@Component
class StatusTalk implements Talk {

  static final String SYSTEM = "system";
  static final String NUMBER = "number";

  private final Askers askers;
  private final MyCases mine;
  private final NumbersTyped numbers;
  private final ByNumber byNumber;
  private final StatusCards cards;
  private final CardWords words;
  private final SystemNames systems;

  StatusTalk(
      Askers askers,
      MyCases mine,
      NumbersTyped numbers,
      ByNumber byNumber,
      StatusCards cards,
      CardWords words,
      SystemNames systems) {
    this.askers = askers;
    this.mine = mine;
    this.numbers = numbers;
    this.byNumber = byNumber;
    this.cards = cards;
    this.words = words;
    this.systems = systems;
  }

  @Override
  public String name() {
    return "status";
  }

  /** A tracking number, or what was meant as one, among whatever words. */
  @Override
  public boolean opensWith(Incoming incoming) {
    return incoming instanceof Incoming.Text(String typed)
        && (numbers.in(typed).isPresent() || numbers.nearlyIn(typed));
  }

  @Override
  public Reply hear(Turn turn) {
    return switch (turn.incoming()) {
      case Incoming.Choice _ -> chosen(turn);
      case Incoming.Text(String typed) -> said(typed, turn);
      default -> turn.underWay() ? again(turn) : begin(turn, null);
    };
  }

  private Reply chosen(Turn turn) {
    Optional<String> number = turn.chosen("case");
    String act = turn.chosen("do").orElse("");
    if (number.isPresent()) {
      Optional<CaseNumber> read = CaseNumber.read(number.get());
      return act.equals("ask")
          ? byNumber.ask(read, turn.lineId())
          : byNumber.show(read, turn.lineId());
    }
    if (act.equals(NUMBER)) {
      return Reply.ask(Say.of("casework/status-number"), Step.of(NUMBER));
    }
    return begin(turn, turn.chosen("system").filter(SystemNames.ALL::contains).orElse(null));
  }

  private Reply said(String typed, Turn turn) {
    Optional<CaseNumber> number = numbers.in(typed);
    if (number.isPresent()) {
      return byNumber.show(number, turn.lineId());
    }
    if (numbers.nearlyIn(typed)) {
      return Reply.done(Say.of("casework/status-wrong"));
    }
    Optional<String> system = systems.in(typed);
    return turn.underWay() && system.isEmpty() ? again(turn) : begin(turn, system.orElse(null));
  }

  private Reply again(Turn turn) {
    boolean number = turn.step() != null && turn.step().name().equals(NUMBER);
    return Reply.askAgain(
        number ? Say.of("casework/status-number") : which(own(askers.of(turn.lineId()))));
  }

  private Reply begin(Turn turn, @Nullable String of) {
    Asker asker = askers.of(turn.lineId());
    AccountSystem system = of == null ? null : AccountSystem.of(of);
    List<Mine> all = own(asker);
    List<Mine> wanted =
        system == null ? all : all.stream().filter(one -> one.file().system() == system).toList();
    if (wanted.isEmpty()) {
      return none(asker, system);
    }
    if (wanted.size() == 1) {
      Mine one = wanted.getFirst();
      return Reply.done(cards.one(one)).about(ByNumber.about(one.file()));
    }
    return wanted.size() > StatusCards.SIDE_BY_SIDE && system == null && systemsOf(all).size() > 1
        ? Reply.ask(which(all), Step.of(SYSTEM))
        : Reply.done(cards.many(wanted, system));
  }

  private List<Mine> own(Asker asker) {
    return mine.of(asker.callers());
  }

  private static Set<AccountSystem> systemsOf(List<Mine> all) {
    return all.stream().map(one -> one.file().system()).collect(Collectors.toSet());
  }

  private Reply none(Asker asker, @Nullable AccountSystem system) {
    if (asker.stale()) {
      return Reply.done(Say.of("casework/status-stale"));
    }
    String of = system == null ? "" : words.name(system);
    return asker.linked()
        ? Reply.done(Say.of("casework/status-none", Map.of("of", of)))
        : Reply.done(Say.of("casework/status-stranger"));
  }

  /** Only the systems that they have cases in. */
  private Say which(List<Mine> all) {
    Set<AccountSystem> has = systemsOf(all);
    List<Map<String, String>> choices =
        AccountSystem.ofPeople().stream()
            .filter(has::contains)
            .map(
                system ->
                    Map.of(
                        "name", words.name(system), "data", "talk=status&system=" + system.word()))
            .toList();
    return Say.of(
        "casework/status-which", Map.of("count", "%,d".formatted(all.size()), "systems", choices));
  }
}
