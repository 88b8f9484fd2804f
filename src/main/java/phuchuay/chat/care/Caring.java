package phuchuay.chat.care;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.chat.Conversations;
import phuchuay.chat.OfficerSays;
import phuchuay.chat.Say;
import phuchuay.chat.care.Result.Why;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;

/**
 * What officers do with conversations: each under the lock of the conversation, so that of two who
 * want the same, one has it and the other is told who.
 */
@Component
public class Caring {

  private final CareLists lists;
  private final CareRows rows;
  private final Moved moved;
  private final Conversations conversations;
  private final OfficerSays says;
  private final CareSettings settings;
  private final Sla sla;
  private final Audit audit;
  private final Clock clock;

  Caring(
      CareLists lists,
      CareRows rows,
      Moved moved,
      Conversations conversations,
      OfficerSays says,
      CareSettings settings,
      Sla sla,
      Audit audit,
      Clock clock) {
    this.lists = lists;
    this.rows = rows;
    this.moved = moved;
    this.conversations = conversations;
    this.says = says;
    this.settings = settings;
    this.sla = sla;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An officer takes a conversation: the bot falls silent.
   *
   * @param over whether it is taken even from a colleague who holds it
   */
  @Transactional
  public Result take(long conversation, Officer me, boolean over) {
    return held(conversation, me, care -> taken(care, me, over));
  }

  private Result taken(Care care, Officer me, boolean over) {
    if (care.state() == CareState.HELD && care.heldBy(me.id())) {
      return new Result.Done();
    }
    if (care.heldByAnother(me.id()) && !over) {
      return new Result.Refused(Why.TAKEN, care.officer());
    }
    if (avoids(care, me)) {
      return Result.refused(Why.AVOIDED);
    }
    if (care.open()) {
      rows.hold(care, me.id());
    } else {
      rows.begin(care, me.id(), me.everywhere() || care.care() > 0 ? care.about().system() : "");
    }
    rows.heldBy(care.lineId(), "STAFF");
    rows.step(care, care.heldByAnother(me.id()) ? "taken-over" : "taken", me.id(), care.officer());
    write(me, "care.taken", care);
    return new Result.Done();
  }

  private boolean avoids(Care care, Officer me) {
    return care.state() == CareState.WAITING
        && me.id().equals(care.avoid())
        && !me.leads()
        && clock.instant().isBefore(care.queuedAt().plus(settings.avoidFor()));
  }

  /**
   * An officer answers; whoever has not taken it yet does so with it.
   *
   * @param key by which it is known that the same answer is not sent twice
   * @param seen the number of the latest change that the officer has seen
   * @param words made only if they may leave, in the same transaction
   */
  @Transactional
  public Result answer(
      long conversation, Officer me, UUID key, long seen, Function<Care, List<Say>> words) {
    return held(
        conversation,
        me,
        care -> {
          if (!care.following()) {
            return Result.refused(Why.BLOCKED);
          }
          if (care.heldByAnother(me.id())) {
            return new Result.Refused(Why.TAKEN, care.officer());
          }
          if (moved.since(care, seen, me.id(), key)) {
            return Result.refused(Why.MOVED);
          }
          Result taken = conversations.said(key) ? new Result.Done() : taken(care, me, false);
          if (taken.done() && !conversations.said(key)) {
            conversations.write(care.lineId(), me.id(), key, words.apply(care));
            rows.answered(care.lineId());
            rows.changed(care.lineId());
          }
          return taken;
        });
  }

  /** Whoever holds it has read what came. */
  @Transactional
  public Result read(long conversation, Officer me) {
    return mine(
        conversation,
        me,
        care -> {
          if (rows.read(care)) {
            rows.changed(care.lineId());
          }
        });
  }

  /** Back into the line, for somebody else. */
  @Transactional
  public Result release(long conversation, Officer me) {
    return mine(conversation, me, care -> queued(care, care.about().system(), "released", me.id()));
  }

  /** To a colleague, or into the line of a system; why, is told to them. */
  @Transactional
  public Result transfer(
      long conversation, Officer me, @Nullable Officer to, String system, String why) {
    return mine(
        conversation,
        me,
        care -> {
          if (!why.isBlank()) {
            rows.note(
                care, me.id(), "TRANSFER", why.strip(), to == null ? List.of() : List.of(to.id()));
          }
          if (to == null) {
            queued(care, system, "moved-on", me.id());
          } else {
            rows.hold(care, to.id());
            rows.step(care, "handed-on", me.id(), to.id());
          }
          write(me, "care.transferred", care);
        });
  }

  private void queued(Care care, String system, String step, @Nullable UUID by) {
    rows.queue(care, system, sla.answerBy(system, clock.instant()));
    rows.heldBy(care.lineId(), "WAITING");
    rows.step(care, step, by, null);
  }

  /** Not now: until a moment, or until they write. */
  @Transactional
  public Result snooze(long conversation, Officer me, Instant until) {
    return mine(
        conversation,
        me,
        care -> {
          rows.snooze(care, until);
          rows.step(care, "snoozed", me.id(), null);
        });
  }

  /** It is done; they are asked whether it is. */
  @Transactional
  public Result close(long conversation, Officer me) {
    return mine(
        conversation,
        me,
        care -> {
          over(care, "CLOSED", "closed", me.id());
          conversations.say(
              care.lineId(),
              List.of(says.closingQuestion(care.about().system(), String.valueOf(care.care()))));
          write(me, "care.closed", care);
        });
  }

  /** The bot goes on with them. */
  @Transactional
  public Result handBack(long conversation, Officer me) {
    return mine(
        conversation,
        me,
        care -> {
          over(care, "HANDED_BACK", "handed-back", me.id());
          conversations.say(care.lineId(), List.of(says.handedBack()));
          write(me, "care.handed-back", care);
        });
  }

  private void over(Care care, String how, String step, @Nullable UUID by) {
    rows.end(care, how, by);
    rows.heldBy(care.lineId(), "BOT");
    rows.step(care, step, by, null);
  }

  /** Puts a label on, or takes it off; anybody who sees a conversation may. */
  @Transactional
  public Result label(long conversation, Officer me, String label, boolean on) {
    return held(
        conversation,
        me,
        care -> {
          if (care.care() == 0) {
            return Result.refused(Why.OVER);
          }
          List<String> labels = new ArrayList<>(care.labels());
          labels.remove(label);
          if (on) {
            labels.add(label);
          }
          rows.label(care, labels.stream().sorted().limit(8).toList());
          rows.changed(care.lineId());
          return new Result.Done();
        });
  }

  /** A note for colleagues. */
  @Transactional
  public Result note(long conversation, Officer me, String words, List<UUID> mentions) {
    return held(
        conversation,
        me,
        care -> {
          rows.note(care, me.id(), "NOTE", words.strip(), mentions);
          return new Result.Done();
        });
  }

  /** The agency for which they ask: what was said stays with it when its officer changes. */
  @Transactional
  public void belongs(String lineId, UUID agency) {
    lists.of(List.of(lineId)).stream()
        .filter(Care::open)
        .filter(care -> !agency.equals(care.agency()))
        .forEach(care -> rows.belongs(care, agency));
  }

  /** The house itself: what was put off until now is up again. */
  @Transactional
  public void wakeUp(Care known) {
    again(known, CareState.SNOOZED)
        .filter(care -> !clock.instant().isBefore(until(care)))
        .ifPresent(
            care -> {
              rows.wake(care);
              rows.step(care, "woken", null, null);
            });
  }

  private static Instant until(Care care) {
    return care.snoozedUntil() == null ? Instant.MAX : care.snoozedUntil();
  }

  /** The house itself: nobody answers, so somebody else is to. */
  @Transactional
  public void requeue(Care known) {
    again(known, CareState.HELD)
        .filter(care -> care.askedAt() != null && care.askedAt().equals(known.askedAt()))
        .ifPresent(
            care -> {
              queued(care, care.about().system(), "requeued", null);
              conversations.say(
                  care.lineId(), List.of(says.requeued(care.about().system(), lists.place(care))));
            });
  }

  /** The house itself: nobody says anything more. */
  @Transactional
  public void quiet(Care known) {
    again(known, CareState.HELD)
        .filter(care -> care.askedAt() == null)
        .ifPresent(
            care -> {
              over(care, "QUIET", "quiet", null);
              conversations.say(
                  care.lineId(),
                  List.of(
                      says.closingQuestion(care.about().system(), String.valueOf(care.care()))));
            });
  }

  /** That officers have been told of a wait, up to this step; false if they had been. */
  @Transactional
  public boolean told(Care care, int step) {
    return rows.told(care, step);
  }

  private Optional<Care> again(Care known, CareState state) {
    conversations.hold(known.lineId());
    return lists.of(List.of(known.lineId())).stream()
        .filter(care -> care.care() == known.care() && care.state() == state)
        .findFirst();
  }

  private Result mine(long conversation, Officer me, Consumer<Care> deed) {
    return held(
        conversation,
        me,
        care -> {
          if (care.heldByAnother(me.id())) {
            return new Result.Refused(Why.TAKEN, care.officer());
          }
          if (!care.heldBy(me.id())) {
            return Result.refused(Why.OVER);
          }
          deed.accept(care);
          return new Result.Done();
        });
  }

  private Result held(long conversation, Officer me, Function<Care, Result> deed) {
    Optional<Care> seen = lists.find(conversation, me);
    if (seen.isEmpty()) {
      return Result.refused(Why.GONE);
    }
    conversations.hold(seen.get().lineId());
    return lists.find(conversation, me).map(deed).orElseGet(() -> Result.refused(Why.GONE));
  }

  private void write(Officer me, String act, Care care) {
    audit.write(
        Act.by(me.party(), act)
            .about(Party.of("conversation", care.conversation()))
            .from(me.address())
            .with("system", care.about().system()));
  }
}
