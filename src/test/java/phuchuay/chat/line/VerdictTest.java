package phuchuay.chat.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import phuchuay.chat.sending.Call;

/** What becomes of a call, told as stories of replies and pushes. */
class VerdictTest {

  private static final Instant FIRST = Instant.parse("2026-11-21T03:00:00Z");
  private static final Instant SOON = FIRST.plusSeconds(60);
  private static final Instant A_DAY_LATER = FIRST.plus(Verdict.KEY_LIFE);
  private static final UUID KEY = UUID.fromString("0199d1a0-0000-7000-8000-000000000001");
  private static final double NO_JITTER = 1;

  private static final Outcome ACCEPTED = new Outcome.Accepted("request-7");
  private static final Outcome REFUSED = new Outcome.Refused("HTTP 400 too long");
  private static final Outcome QUOTA = new Outcome.QuotaSpent();
  private static final Outcome TOKEN = new Outcome.TokenRefused("HTTP 400 Invalid reply token");
  private static final Outcome UNCLEAR = new Outcome.Unclear("HTTP 502");
  private static final Outcome NOT_SENT = new Outcome.NotSent("ConnectException");
  private static final Outcome TOO_FAST = new Outcome.TooFast("HTTP 429 rate");
  private static final Outcome LOCKED = new Outcome.Locked("HTTP 401");

  static final List<Outcome> ALL =
      List.of(ACCEPTED, REFUSED, QUOTA, TOKEN, UNCLEAR, NOT_SENT, TOO_FAST, LOCKED);

  static final List<Outcome> CERTAINLY_NOT_TAKEN = List.of(NOT_SENT, TOO_FAST);

  @ParameterizedTest
  @MethodSource("everyCall")
  void what_line_accepted_is_accepted_whatever_was_before(Call call) {
    Verdict verdict = on(call, ACCEPTED);

    assertThat(verdict.state()).isEqualTo("ACCEPTED");
    assertThat(verdict.requestId()).isEqualTo("request-7");
    assertThat(verdict.push()).isEqualTo(!call.reply());
    assertThat(verdict.settled()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("everyCall")
  void what_line_will_never_take_is_refused_with_its_reason_and_not_repeated(Call call) {
    Verdict verdict = on(call, REFUSED);

    assertThat(verdict.state()).isEqualTo("REFUSED");
    assertThat(verdict.reason()).isEqualTo("HTTP 400 too long");
    assertThat(verdict.settled()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("everyCall")
  void when_the_months_quota_is_spent_nothing_is_repeated(Call call) {
    Verdict verdict = on(call, QUOTA);

    assertThat(verdict.state()).isEqualTo("REFUSED");
    assertThat(verdict.reason()).contains("quota");
    assertThat(verdict.settled()).isTrue();
  }

  @Test
  void a_reply_whose_token_was_refused_leaves_at_once_as_a_push() {
    Verdict verdict = on(reply().call(), TOKEN);

    assertThat(verdict.state()).isEqualTo("QUEUED");
    assertThat(verdict.push()).isTrue();
    assertThat(verdict.pause()).isZero();
    assertThat(verdict.unclear()).isFalse();
  }

  @Test
  void a_refused_token_after_tries_that_certainly_failed_is_pushed_too() {
    assertThat(on(reply().attempts(4).call(), TOKEN).push()).isTrue();
  }

  @Test
  void a_refused_token_of_somebody_who_left_is_cancelled() {
    Verdict verdict = on(reply().unfollowed().call(), TOKEN);

    assertThat(verdict.state()).isEqualTo("CANCELLED");
    assertThat(verdict.reason()).isEqualTo("unfollowed");
  }

  @ParameterizedTest
  @CsvSource({"2", "3", "5", "9"})
  void after_an_unclear_reply_a_refused_token_means_unknown_and_not_push_it(int attempts) {
    for (Story story : List.of(reply(), reply().unfollowed())) {
      Verdict verdict = on(story.attempts(attempts).maybeArrived().call(), TOKEN);

      assertThat(verdict.state()).isEqualTo("UNKNOWN");
      assertThat(verdict.push()).isFalse();
      assertThat(verdict.reason()).contains("Invalid reply token");
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 300", "2, 1000", "3, 3000", "4, 8000"})
  void an_unclear_reply_is_repeated_with_the_same_token(int attempts, long millis) {
    Verdict verdict = on(reply().attempts(attempts).call(), UNCLEAR);

    assertThat(verdict.state()).isEqualTo("QUEUED");
    assertThat(verdict.push()).isFalse();
    assertThat(verdict.unclear()).isTrue();
    assertThat(verdict.pause()).hasMillis(millis);
    assertThat(verdict.reason()).isEqualTo("HTTP 502");
  }

  @Test
  void a_reply_that_stays_unclear_is_unknown_after_its_fifth_try() {
    Verdict verdict = on(reply().attempts(5).maybeArrived().call(), UNCLEAR);

    assertThat(verdict.state()).isEqualTo("UNKNOWN");
    assertThat(verdict.push()).isFalse();
    assertThat(verdict.reason()).isEqualTo("HTTP 502");
  }

  @Test
  void a_reply_whose_last_try_alone_was_unclear_is_unknown_too() {
    assertThat(on(reply().attempts(5).call(), UNCLEAR).state()).isEqualTo("UNKNOWN");
  }

  @ParameterizedTest
  @FieldSource("CERTAINLY_NOT_TAKEN")
  void a_reply_that_certainly_was_not_taken_is_repeated_with_its_token_first(Outcome outcome) {
    List<Long> waits =
        IntStream.rangeClosed(1, 4)
            .mapToObj(attempt -> on(reply().attempts(attempt).call(), outcome))
            .peek(verdict -> assertThat(verdict.state()).isEqualTo("QUEUED"))
            .peek(verdict -> assertThat(verdict.push()).isFalse())
            .peek(verdict -> assertThat(verdict.unclear()).isFalse())
            .map(verdict -> verdict.pause().toMillis())
            .toList();

    assertThat(waits).containsExactly(300L, 1000L, 3000L, 8000L);
  }

  @ParameterizedTest
  @FieldSource("CERTAINLY_NOT_TAKEN")
  void after_its_fifth_try_it_leaves_as_a_push(Outcome outcome) {
    Verdict verdict = on(reply().attempts(5).call(), outcome);

    assertThat(verdict.state()).isEqualTo("QUEUED");
    assertThat(verdict.push()).isTrue();
    assertThat(verdict.pause()).isZero();
  }

  @ParameterizedTest
  @FieldSource("CERTAINLY_NOT_TAKEN")
  void after_its_fifth_try_it_is_cancelled_if_the_person_left(Outcome outcome) {
    Verdict verdict = on(reply().attempts(5).unfollowed().call(), outcome);

    assertThat(verdict.state()).isEqualTo("CANCELLED");
    assertThat(verdict.reason()).isEqualTo("unfollowed");
  }

  @ParameterizedTest
  @FieldSource("CERTAINLY_NOT_TAKEN")
  void one_unclear_try_is_enough_to_end_as_unknown(Outcome outcome) {
    assertThat(on(reply().attempts(3).maybeArrived().call(), outcome).unclear()).isTrue();
    assertThat(on(reply().attempts(5).maybeArrived().call(), outcome).state()).isEqualTo("UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 4", "5, 16", "9, 256", "10, 512", "11, 600", "60, 600"})
  void a_push_waits_twice_as_long_each_time_up_to_ten_minutes(int attempts, long seconds) {
    for (Outcome outcome : List.of(UNCLEAR, NOT_SENT, TOO_FAST)) {
      Verdict verdict = on(push().attempts(attempts).call(), outcome);

      assertThat(verdict.state()).isEqualTo("QUEUED");
      assertThat(verdict.push()).isTrue();
      assertThat(verdict.pause()).hasSeconds(seconds);
    }
  }

  @Test
  void jitter_takes_away_up_to_half_of_a_pushs_wait() {
    Call fourth = push().attempts(4).call();

    assertThat(Verdict.on(fourth, NOT_SENT, SOON, 0).pause()).hasMillis(4_000);
    assertThat(Verdict.on(fourth, NOT_SENT, SOON, 0.5).pause()).hasMillis(6_000);
    assertThat(Verdict.on(fourth, NOT_SENT, SOON, 1).pause()).hasMillis(8_000);
  }

  @Test
  void only_an_unclear_answer_makes_a_push_unclear() {
    assertThat(on(push().call(), UNCLEAR).unclear()).isTrue();
    assertThat(on(push().call(), NOT_SENT).unclear()).isFalse();
    assertThat(on(push().call(), TOO_FAST).unclear()).isFalse();
    assertThat(on(push().call(), LOCKED).unclear()).isFalse();
  }

  @Test
  void as_long_as_line_surely_knows_its_key_a_push_is_repeated() {
    for (Outcome outcome : List.of(UNCLEAR, NOT_SENT, TOO_FAST)) {
      Verdict verdict = Verdict.on(push().attempts(150).call(), outcome, A_DAY_LATER, NO_JITTER);

      assertThat(verdict.state()).isEqualTo("QUEUED");
    }
  }

  @ParameterizedTest
  @FieldSource("CERTAINLY_NOT_TAKEN")
  void a_push_that_never_left_has_expired_when_line_forgets_its_key(Outcome outcome) {
    Call call = push().attempts(150).call();

    Verdict verdict = Verdict.on(call, outcome, A_DAY_LATER.plusMillis(1), NO_JITTER);

    assertThat(verdict.state()).isEqualTo("EXPIRED");
    assertThat(verdict.settled()).isTrue();
  }

  @Test
  void a_push_that_may_have_left_is_unknown_when_line_forgets_its_key() {
    Instant tooLate = A_DAY_LATER.plusMillis(1);
    Call clear = push().attempts(150).call();
    Call unclear = push().attempts(150).maybeArrived().call();

    assertThat(Verdict.on(clear, UNCLEAR, tooLate, NO_JITTER).state()).isEqualTo("UNKNOWN");
    assertThat(Verdict.on(unclear, UNCLEAR, tooLate, NO_JITTER).state()).isEqualTo("UNKNOWN");
    assertThat(Verdict.on(unclear, NOT_SENT, tooLate, NO_JITTER).state()).isEqualTo("UNKNOWN");
    assertThat(Verdict.on(unclear, TOO_FAST, tooLate, NO_JITTER).state()).isEqualTo("UNKNOWN");
  }

  @ParameterizedTest
  @MethodSource("everyCall")
  void while_line_does_not_know_us_everything_waits_as_it_is(Call call) {
    Verdict verdict = on(call, LOCKED);

    assertThat(verdict.state()).isEqualTo("QUEUED");
    assertThat(verdict.push()).isEqualTo(!call.reply());
    assertThat(verdict.unclear()).isEqualTo(call.unclear());
    assertThat(verdict.pause()).hasSeconds(30);
  }

  @Test
  void a_push_that_is_told_about_a_reply_token_is_not_pushed_again_for_ever() {
    assertThat(on(push().call(), TOKEN).state()).isEqualTo("REFUSED");
    assertThat(on(push().maybeArrived().call(), TOKEN).state()).isEqualTo("UNKNOWN");
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void no_reply_that_may_have_arrived_is_ever_pushed(Outcome outcome) {
    everyCall()
        .filter(Call::reply)
        .filter(call -> call.unclear() || outcome == UNCLEAR)
        .forEach(call -> assertThat(on(call, outcome).push()).as("%s", call).isFalse());
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void no_doubt_is_forgotten_while_a_call_waits(Outcome outcome) {
    everyCall()
        .filter(Call::unclear)
        .forEach(call -> assertThat(on(call, outcome).unclear()).as("%s", call).isTrue());
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void no_push_turns_back_into_a_reply(Outcome outcome) {
    everyCall()
        .filter(call -> !call.reply())
        .forEach(call -> assertThat(on(call, outcome).push()).as("%s", call).isTrue());
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void what_waits_has_a_reason_and_only_what_was_accepted_has_a_request(Outcome outcome) {
    everyCall()
        .map(call -> on(call, outcome))
        .forEach(
            verdict -> {
              assertThat(verdict.requestId() != null).isEqualTo(outcome == ACCEPTED);
              assertThat(verdict.reason() == null).isEqualTo(outcome == ACCEPTED);
              assertThat(verdict.settled()).isEqualTo(!verdict.state().equals("QUEUED"));
            });
  }

  static Stream<Call> everyCall() {
    return Stream.of(reply(), push())
        .flatMap(story -> Stream.of(1, 2, 4, 5, 6, 40).map(story::attempts))
        .flatMap(story -> Stream.of(story, story.maybeArrived()))
        .flatMap(story -> Stream.of(story, story.unfollowed()))
        .map(Story::call);
  }

  private static Verdict on(Call call, Outcome outcome) {
    return Verdict.on(call, outcome, SOON, NO_JITTER);
  }

  private static Story reply() {
    return new Story(true, 1, false, true);
  }

  private static Story push() {
    return new Story(false, 1, false, true);
  }

  private record Story(boolean reply, int attempts, boolean unclear, boolean following) {

    Story attempts(int attempts) {
      return new Story(reply, attempts, unclear, following);
    }

    Story maybeArrived() {
      return new Story(reply, attempts, true, following);
    }

    Story unfollowed() {
      return new Story(reply, attempts, unclear, false);
    }

    Call call() {
      @Nullable String token = reply ? "token" : null;
      @Nullable Instant until = reply ? FIRST.plusSeconds(50) : null;
      String person = "U" + "1".repeat(32);
      List<Call.Body> messages = List.of(new Call.Body("{}", false, null));
      return new Call(
          7,
          17,
          person,
          reply,
          token,
          until,
          KEY,
          attempts,
          unclear,
          following ? null : "unfollowed",
          FIRST,
          FIRST,
          messages);
    }
  }
}
