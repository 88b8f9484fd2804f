package phuchuay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import phuchuay.cast.House;
import phuchuay.cast.Visitor;

/** Staff at the sign-in page. */
@House
class SignInPagesTest {

  @LocalServerPort int port;
  @Autowired Guesses guesses;

  @AfterEach
  void all_is_forgiven() {
    guesses.wasRight(Visitor.STAFF_NAME, "127.0.0.1");
  }

  @Test
  void the_form_helps_the_browser_to_fill_it_in() {
    assertThat(new Visitor(port).opens("/sign-in").body())
        .contains("autocomplete=\"username\"", "autocomplete=\"current-password\"")
        .contains("name=\"_csrf\"", "<label for=\"username\"", "<label for=\"password\"")
        .doesNotContain("role=\"alert\"");
  }

  @Test
  void the_right_password_opens_the_console() {
    Visitor officer = new Visitor(port);
    HttpResponse<String> answer = officer.signsIn(Visitor.STAFF_NAME, Visitor.STAFF_PASSWORD);
    assertThat(answer.headers().firstValue("Location")).hasValue("/console");
    assertThat(officer.opens("/console").statusCode()).isEqualTo(200);
  }

  @Test
  void a_wrong_password_is_told_politely_and_the_typed_name_is_kept() {
    Visitor officer = new Visitor(port);
    HttpResponse<String> answer = officer.signsIn("somchai\"><script>", "wrong");
    String next = answer.headers().firstValue("Location").orElseThrow();
    assertThat(officer.opens(next).body())
        .contains("role=\"alert\"", "ไม่ตรง", "somchai&quot;&gt;&lt;script&gt;")
        .doesNotContain("<script>");
    assertThat(officer.opens("/console").statusCode()).isEqualTo(302);
  }

  @Test
  void who_reads_english_is_answered_in_english() {
    Visitor officer = new Visitor(port);
    HttpResponse<String> answer =
        officer.submits(
            "/sign-in?lang=en",
            "/sign-in",
            Map.of("username", "nobody", "password", "wrong", "lang", "en"));
    String next = answer.headers().firstValue("Location").orElseThrow();
    assertThat(officer.opens(next).body()).contains("does not match", "<html lang=\"en\"");
  }

  @Test
  void an_unknown_reason_in_the_address_says_nothing() {
    assertThat(new Visitor(port).opens("/sign-in?because=%3Cb%3E").body())
        .doesNotContain("role=\"alert\"", "??");
  }

  @Test
  void after_ten_wrong_passwords_even_the_right_one_must_wait() {
    Visitor guesser = new Visitor(port);
    for (int i = 0; i < Guesses.BY_PERSON_AND_ADDRESS; i++) {
      assertThat(location(guesser.signsIn(Visitor.STAFF_NAME, "wrong"))).contains("because=wrong");
    }
    HttpResponse<String> answer = guesser.signsIn(Visitor.STAFF_NAME, Visitor.STAFF_PASSWORD);
    assertThat(location(answer)).contains("because=wait");
    assertThat(guesser.opens(location(answer)).body()).contains("รอ 15 นาที");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
