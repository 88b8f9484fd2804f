package phuchuay.chat.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class OutcomesTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String HTML = "<html><body><h1>502 Bad Gateway</h1></body></html>";

  @ParameterizedTest
  @ValueSource(ints = {200, 202, 204})
  void whatever_is_fine_is_accepted_under_lines_request_id(int status) {
    assertThat(of(status, "{\"sentMessages\":[]}")).isEqualTo(new Outcome.Accepted("request"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", HTML, "[]", "null"})
  void accepted_is_accepted_whatever_the_body(String body) {
    assertThat(of(200, body)).isEqualTo(new Outcome.Accepted("request"));
  }

  @Test
  void a_repeated_key_was_accepted_under_its_first_request_id() {
    LineApi.Response response =
        new LineApi.Response(409, message("The retry key is already accepted"), "now", "first");

    assertThat(Outcomes.of(response, JSON)).isEqualTo(new Outcome.Accepted("first"));
  }

  @Test
  void a_repeated_key_without_a_first_request_id_is_accepted_under_this_one() {
    assertThat(of(409, "")).isEqualTo(new Outcome.Accepted("request"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Invalid reply token", "invalid Reply Token.", "The reply token expired"})
  void a_token_that_line_does_not_take_is_told_apart(String words) {
    assertThat(of(400, message(words))).isEqualTo(new Outcome.TokenRefused("HTTP 400 " + words));
  }

  @Test
  void an_empty_list_of_details_still_speaks_of_the_token() {
    assertThat(of(400, "{\"message\":\"Invalid reply token\",\"details\":[]}"))
        .isInstanceOf(Outcome.TokenRefused.class);
  }

  @Test
  void a_message_that_line_finds_wrong_is_refused_and_its_property_is_named() {
    String body =
        """
        {"message":"The request body has 1 error(s)",
         "details":[{"message":"Length must be between 0 and 5000","property":"messages[0].text"},
                    {"message":"May not be empty","property":"messages[1].text"}]}
        """;

    assertThat(of(400, body))
        .isEqualTo(
            new Outcome.Refused(
                "HTTP 400 The request body has 1 error(s) messages[0].text: "
                    + "Length must be between 0 and 5000"));
  }

  @Test
  void details_about_the_reply_tokens_form_are_our_mistake_and_not_an_old_token() {
    String body =
        """
        {"message":"The reply token is wrong",
         "details":[{"message":"May not be empty","property":"replyToken"}]}
        """;

    assertThat(of(400, body)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void a_person_line_does_not_know_is_refused() {
    assertThat(of(400, message("Failed to send messages")))
        .isEqualTo(new Outcome.Refused("HTTP 400 Failed to send messages"));
  }

  @Test
  void a_channel_token_line_does_not_know_locks_everything() {
    assertThat(of(401, message("Authentication failed")))
        .isEqualTo(new Outcome.Locked("HTTP 401 Authentication failed"));
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404, 405, 410, 411, 413, 415, 418})
  void any_other_refusal_is_final(int status) {
    assertThat(of(status, message("no"))).isEqualTo(new Outcome.Refused("HTTP " + status + " no"));
  }

  @Test
  void too_many_requests_are_repeated_later() {
    assertThat(of(429, message("The API rate limit has been exceeded. Try again later.")))
        .isInstanceOf(Outcome.TooFast.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Too many concurrent requests", "There are too many messages to the same user"})
  void too_much_at_once_is_repeated_later(String words) {
    assertThat(of(429, message(words))).isEqualTo(new Outcome.TooFast("HTTP 429 " + words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"You have reached your monthly limit.", "you have reached your Monthly Limit"})
  void a_spent_quota_is_not_repeated(String words) {
    assertThat(of(429, message(words))).isEqualTo(new Outcome.QuotaSpent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", HTML, "[1]", "\"monthly\"", "{\"message\":null}", "{\"message\":{}}"})
  void a_429_that_does_not_explain_itself_is_taken_for_too_fast(String body) {
    assertThat(of(429, body)).isEqualTo(new Outcome.TooFast("HTTP 429"));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 599})
  void an_error_of_lines_own_is_unclear(int status) {
    assertThat(of(status, message("Internal Server Error")))
        .isEqualTo(new Outcome.Unclear("HTTP " + status));
  }

  @Test
  void a_page_of_a_proxy_is_unclear_and_not_read() {
    assertThat(of(502, HTML)).isEqualTo(new Outcome.Unclear("HTTP 502"));
  }

  @Test
  void a_500_that_speaks_of_a_token_is_unclear_all_the_same() {
    assertThat(of(500, message("Invalid reply token"))).isInstanceOf(Outcome.Unclear.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307})
  void somebody_who_sends_us_elsewhere_is_not_line(int status) {
    assertThat(of(status, "")).isEqualTo(new Outcome.Unclear("HTTP " + status));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", HTML, "{", "[]", "7", "null", "{\"details\":7}"})
  void a_400_without_words_is_refused_without_words(String body) {
    assertThat(of(400, body)).isEqualTo(new Outcome.Refused("HTTP 400"));
  }

  @Test
  void a_long_reason_is_kept_brief() {
    assertThat(of(400, message("x".repeat(5_000))))
        .isEqualTo(new Outcome.Refused("HTTP 400 " + "x".repeat(300)));
  }

  private static Outcome of(int status, String body) {
    return Outcomes.of(new LineApi.Response(status, body, "request", ""), JSON);
  }

  private static String message(String words) {
    return "{\"message\":\"" + words + "\"}";
  }
}
