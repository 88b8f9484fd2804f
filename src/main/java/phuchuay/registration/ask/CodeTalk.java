package phuchuay.registration.ask;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseNumber;
import phuchuay.chat.About;
import phuchuay.chat.Incoming;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Step;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;
import phuchuay.registration.RegistrationSettings;
import phuchuay.registration.said.AskWords;
import phuchuay.registration.said.Counts;
import phuchuay.thai.Keyboard;
import phuchuay.thai.ThaiText;

/** Asking for activation codes (ขอ Activate code): for which agency, how many, who asks. */
@Component
class CodeTalk implements Talk {

  /** The only system that gives out codes. */
  private static final String WITH_CODES = "gpp";

  private final Asking asking;
  private final Hearing hearing;
  private final CodeRequests requests;
  private final WishSteps steps;
  private final LinkedAsker asker;
  private final RegisterLinks registerLinks;
  private final RegistrationSettings settings;

  CodeTalk(
      Asking asking,
      Hearing hearing,
      CodeRequests requests,
      WishSteps steps,
      LinkedAsker asker,
      RegisterLinks registerLinks,
      RegistrationSettings settings) {
    this.asking = asking;
    this.hearing = hearing;
    this.requests = requests;
    this.steps = steps;
    this.asker = asker;
    this.registerLinks = registerLinks;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "code";
  }

  /** A sentence that asks for a code among much else: an agency's name drowns out the samples. */
  @Override
  public boolean opensWith(Incoming incoming) {
    if (!(incoming instanceof Incoming.Text(String typed))) {
      return false;
    }
    return wanted(ThaiText.normalise(typed))
        || AskWords.WANTED.in(ThaiText.normalise(Keyboard.toThai(typed)));
  }

  private static boolean wanted(String text) {
    return (AskWords.WANTED.in(text) || AskWords.WISH.in(text) && Counts.ofCodes(text))
        && (AskWords.WISH.in(text) || !AskWords.ASKED_ABOUT.in(text))
        && !AskWords.OTHER_CODES.in(text)
        && !AskWords.HAVE_CODE.in(text);
  }

  @Override
  public Reply hear(Turn turn) {
    return answer(turn).about(About.topic(name(), WITH_CODES));
  }

  private Reply answer(Turn turn) {
    Wish wish = steps.wish(turn.step());
    return switch (turn.incoming()) {
      case Incoming.Choice choice -> chosen(choice, turn, wish);
      case Incoming.Text(String typed) -> said(typed, turn, wish);
      default -> turn.underWay() ? again(turn, wish) : begin(turn, "");
    };
  }

  private Reply chosen(Incoming.Choice choice, Turn turn, Wish wish) {
    Optional<String> act = choice.param("do");
    if (act.isPresent()) {
      return done(act.get(), choice, turn, wish);
    }
    Optional<Question> fix = choice.param("fix").flatMap(Question::of);
    if (fix.isPresent() && turn.underWay()) {
      return asking.ask(fix.get(), wish);
    }
    Optional<UUID> agency = choice.param("agency").flatMap(CodeTalk::id);
    if (agency.isPresent()) {
      return hearing.agency(agency.get(), wish);
    }
    Optional<Integer> count = choice.param("count").flatMap(Counts::answered);
    return count.isPresent() ? hearing.count(count.get(), wish) : begin(turn, "");
  }

  private Reply done(String act, Incoming.Choice choice, Turn turn, Wish wish) {
    return switch (act) {
      case "send" -> send(turn, wish);
      case "back" -> back(turn, wish);
      case "skip" -> skip(turn, wish);
      case "fix" -> turn.underWay() ? asking.whatToFix(wish) : begin(turn, "");
      case "check" -> turn.underWay() ? asking.next(wish) : begin(turn, "");
      case "none" -> asking.notFound(wish, false);
      case "withdraw" -> withNumber(choice, "registration/withdraw-sure");
      case "withdraw-yes" -> withdraw(choice, turn);
      case "register" ->
          Reply.done(
              Say.of(
                  "registration/register-link", Map.of("link", registerLinks.of(turn.lineId()))));
      case "keep" -> Reply.done(Say.of("registration/kept"));
      default -> begin(turn, "");
    };
  }

  private Reply said(String typed, Turn turn, Wish wish) {
    Step step = turn.step();
    if (step == null) {
      return begin(turn, typed);
    }
    if (AskWords.BACK.are(typed)) {
      return back(turn, wish);
    }
    if (step.name().equals(Asking.CHECK)) {
      return checked(typed, turn, wish);
    }
    if (step.name().equals(Asking.FIX)) {
      return fixing(typed).map(q -> asking.ask(q, wish)).orElseGet(() -> again(turn, wish));
    }
    return step.name().equals(Question.POSITION.word()) && AskWords.SKIP.are(typed)
        ? skip(turn, wish)
        : hearing.answer(typed, step, wish);
  }

  private Reply checked(String typed, Turn turn, Wish wish) {
    if (AskWords.YES.are(typed)) {
      return send(turn, wish);
    }
    Optional<Question> question = fixing(typed);
    if (question.isPresent()) {
      return asking.ask(question.get(), wish);
    }
    return AskWords.FIX.are(typed) ? asking.whatToFix(wish) : again(turn, wish);
  }

  private static Optional<Question> fixing(String typed) {
    String text = ThaiText.normalise(typed);
    return java.util.Arrays.stream(Question.values())
        .filter(question -> AskWords.fixing(question.word()).in(text))
        .findFirst();
  }

  private Reply begin(Turn turn, String typed) {
    List<CaseFile> open = requests.open(turn.lineId());
    return open.size() >= settings.openRequests()
        ? tooMany(open)
        : hearing.opening(typed, asker.knownOf(turn.lineId()));
  }

  private static Reply tooMany(List<CaseFile> open) {
    List<Map<String, String>> all =
        open.stream().map(file -> Map.of("number", file.number().shown())).toList();
    String text =
        open.stream().map(file -> "• " + file.number().shown()).collect(Collectors.joining("\n"));
    return Reply.done(Say.of("registration/open-already", Map.of("requests", all, "text", text)));
  }

  private Reply send(Turn turn, Wish wish) {
    if (!turn.underWay()) {
      return begin(turn, "");
    }
    if (wish.missing().isPresent()) {
      return asking.next(wish);
    }
    return requests
        .send(turn.lineId(), wish)
        .<Reply>map(
            sent ->
                Reply.done(
                    Say.of(
                        "registration/sent",
                        Map.of(
                            "number", sent.number().shown(),
                            "agency", String.valueOf(wish.agencyName()),
                            "count", Objects.requireNonNull(wish.count())))))
        .orElseGet(
            () -> Reply.ask(Say.of("registration/not-sent"), steps.step(Asking.CHECK, wish)));
  }

  private Reply back(Turn turn, Wish wish) {
    Step step = turn.step();
    if (step == null) {
      return begin(turn, "");
    }
    if (step.name().equals(Asking.CHECK) || step.name().equals(Asking.FIX)) {
      return step.name().equals(Asking.CHECK)
          ? asking.ask(Question.EMAIL, wish)
          : asking.check(wish);
    }
    return Question.of(step.name())
        .flatMap(Question::before)
        .map(question -> asking.ask(question, wish))
        .orElseGet(() -> asking.ask(Question.AGENCY, wish));
  }

  private Reply skip(Turn turn, Wish wish) {
    return turn.underWay() ? asking.next(wish.position("–")) : begin(turn, "");
  }

  /** Something that is no answer: the question once more. */
  private Reply again(Turn turn, Wish wish) {
    Step step = Objects.requireNonNull(turn.step());
    return Question.of(step.name())
        .map(asking::again)
        .orElseGet(
            () ->
                Reply.askAgain(
                    (step.name().equals(Asking.FIX) ? asking.whatToFix(wish) : asking.check(wish))
                        .says()
                        .getFirst()));
  }

  private static Reply withNumber(Incoming.Choice choice, String template) {
    return number(choice)
        .map(number -> Reply.done(Say.of(template, Map.of("number", number.shown()))))
        .orElseGet(() -> Reply.done(Say.of("registration/withdraw-late")));
  }

  private Reply withdraw(Incoming.Choice choice, Turn turn) {
    boolean withdrawn =
        number(choice).filter(number -> requests.withdraw(turn.lineId(), number)).isPresent();
    return withdrawn
        ? withNumber(choice, "registration/withdrawn")
        : Reply.done(Say.of("registration/withdraw-late"));
  }

  private static Optional<CaseNumber> number(Incoming.Choice choice) {
    return choice.param("case").flatMap(CaseNumber::read);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
