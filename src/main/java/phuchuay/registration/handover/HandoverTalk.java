package phuchuay.registration.handover;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseNumber;
import phuchuay.chat.Incoming;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Step;
import phuchuay.chat.SystemNames;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;
import phuchuay.registration.handover.SeatsOfPhone.Held;
import phuchuay.registration.said.AskWords;
import phuchuay.thai.ThaiText;

/** Handing one's seat over to a successor (เปลี่ยนผู้รายงาน, เปลี่ยนผู้รับผิดชอบ). */
@Component
class HandoverTalk implements Talk {

  private final SeatsOfPhone seats;
  private final HandoverSteps steps;
  private final HandoverSays says;
  private final HandoverHearing hearing;
  private final HandoverCases cases;
  private final HandoverWithdrawing withdrawing;

  HandoverTalk(
      SeatsOfPhone seats,
      HandoverSteps steps,
      HandoverSays says,
      HandoverHearing hearing,
      HandoverCases cases,
      HandoverWithdrawing withdrawing) {
    this.seats = seats;
    this.steps = steps;
    this.says = says;
    this.hearing = hearing;
    this.cases = cases;
    this.withdrawing = withdrawing;
  }

  @Override
  public String name() {
    return "handover";
  }

  /** A sentence that names the successor besides: their name drowns out the samples. */
  @Override
  public boolean opensWith(Incoming incoming) {
    return incoming instanceof Incoming.Text(String typed)
        && AskWords.HAND_OVER.in(ThaiText.normalise(typed));
  }

  @Override
  public Reply hear(Turn turn) {
    return switch (turn.incoming()) {
      case Incoming.Choice choice -> chosen(choice, turn);
      case Incoming.Text(String typed) when turn.underWay() -> said(typed, turn);
      case Incoming.Text(String typed) -> begin(turn, hearing.opening(typed));
      default -> turn.underWay() ? again(turn) : begin(turn, Handover.NOTHING);
    };
  }

  private Reply chosen(Incoming.Choice choice, Turn turn) {
    Optional<AccountSystem> letter =
        choice.param("letter").filter(SystemNames.ALL::contains).map(AccountSystem::of);
    if (letter.isPresent()) {
      return says.letter(letter.get());
    }
    Optional<Held> seat =
        choice.param("seat").flatMap(HandoverTalk::id).flatMap(id -> seats.held(turn.lineId(), id));
    Optional<CaseNumber> number = choice.param("case").flatMap(CaseNumber::read);
    if (number.isPresent()) {
      return withdrawing.said(seat, number.get(), choice.param("do").orElse(""));
    }
    if (seat.isPresent()) {
      return of(seat.get(), steps.known(turn.step()));
    }
    return turn.underWay() ? pressed(choice, turn) : begin(turn, Handover.NOTHING);
  }

  private Reply pressed(Incoming.Choice choice, Turn turn) {
    Optional<Asked> fix = choice.param("fix").flatMap(Asked::of);
    return withSeat(
        turn,
        held ->
            fix.map(asked -> says.ask(asked, held, steps.known(turn.step())))
                .orElseGet(
                    () ->
                        switch (choice.param("do").orElse("")) {
                          case "send" -> send(held, steps.known(turn.step()));
                          case "back" -> back(held, turn);
                          case "skip" -> says.next(held, steps.known(turn.step()).withoutPhone());
                          default -> says.next(held, steps.known(turn.step()));
                        }));
  }

  private Reply said(String typed, Turn turn) {
    Step step = Objects.requireNonNull(turn.step());
    if (step.name().equals(HandoverSays.WHICH)) {
      return which(typed, turn);
    }
    return withSeat(
        turn,
        held -> {
          if (AskWords.BACK.are(typed)) {
            return back(held, turn);
          }
          Handover known = steps.known(step);
          if (step.name().equals(HandoverSays.CHECK)) {
            return AskWords.YES.are(typed)
                ? send(held, known)
                : hearing
                    .toFix(typed)
                    .map(asked -> says.ask(asked, held, known))
                    .orElseGet(() -> again(turn));
          }
          Asked asked = Asked.of(step.name()).orElse(Asked.NAME);
          return hearing
              .answer(asked, typed, known)
              .map(now -> says.next(held, now))
              .orElseGet(() -> says.again(asked));
        });
  }

  private Reply begin(Turn turn, Handover known) {
    List<Held> held = seats.held(turn.lineId());
    if (held.isEmpty()) {
      return seats.stale(turn.lineId())
          ? Reply.done(Say.of("registration/handover-stale"))
          : says.stranger();
    }
    return held.size() == 1 ? of(held.getFirst(), known) : says.which(held, known);
  }

  private Reply of(Held held, Handover known) {
    return cases
        .waiting(held)
        .map(file -> says.waiting(file.number().shown(), held))
        .orElseGet(() -> says.next(held, known.seat(held.seat())));
  }

  private Reply which(String typed, Turn turn) {
    List<Held> held = seats.held(turn.lineId());
    return hearing
        .which(typed, held)
        .map(one -> of(one, steps.known(turn.step())))
        .orElseGet(
            () -> Reply.askAgain(says.which(held, steps.known(turn.step())).says().getFirst()));
  }

  /** The seat of the talk under way, if it is still theirs. */
  private Reply withSeat(Turn turn, Function<Held, Reply> then) {
    UUID seat = steps.known(turn.step()).seat();
    return Optional.ofNullable(seat)
        .flatMap(id -> seats.held(turn.lineId(), id))
        .map(then)
        .orElseGet(() -> begin(turn, Handover.NOTHING));
  }

  private Reply send(Held held, Handover known) {
    if (known.missing().isPresent()) {
      return says.next(held, known);
    }
    Optional<CaseFile> waiting = cases.waiting(held);
    if (waiting.isPresent()) {
      return says.waiting(waiting.get().number().shown(), held);
    }
    return cases
        .send(held, known)
        .map(sent -> says.sent(sent.number().shown(), held))
        .orElseGet(
            () ->
                Reply.ask(
                    Say.of("registration/handover-not-sent"),
                    steps.step(HandoverSays.CHECK, known)));
  }

  private Reply back(Held held, Turn turn) {
    Step step = Objects.requireNonNull(turn.step());
    Asked before =
        step.name().equals(HandoverSays.CHECK)
            ? Asked.WHY
            : Asked.of(step.name()).flatMap(Asked::before).orElse(Asked.NAME);
    return says.ask(before, held, steps.known(step));
  }

  /** Something that is no answer: the question once more. */
  private Reply again(Turn turn) {
    Step step = Objects.requireNonNull(turn.step());
    return Asked.of(step.name())
        .map(says::again)
        .orElseGet(
            () ->
                step.name().equals(HandoverSays.WHICH)
                    ? which("", turn)
                    : withSeat(
                        turn,
                        held ->
                            Reply.askAgain(says.check(held, steps.known(step)).says().getFirst())));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
