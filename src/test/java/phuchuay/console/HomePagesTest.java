package phuchuay.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import phuchuay.cast.House;
import phuchuay.cast.Visitor;

/** The front page, read by somebody who comes for the first time. */
@House
class HomePagesTest {

  @LocalServerPort int port;

  @Test
  void the_front_page_names_the_five_systems_and_has_one_heading() {
    String page = new Visitor(port).opens("/").body();
    assertThat(page).contains("GPP", "GHG", "FUEL", "JCM", "EIA", "lang=\"th\"");
    assertThat(page.split("<h1", -1)).hasSize(2);
  }

  @Test
  void the_front_page_speaks_english_when_asked() {
    assertThat(new Visitor(port).opens("/?lang=en").body())
        .contains("lang=\"en\"", "Officers make the decisions", "href=\"?\"")
        .doesNotContain("??");
  }

  @Test
  void on_a_practice_machine_the_way_to_phone_mail_clock_and_desk_is_shown() {
    assertThat(new Visitor(port).opens("/").body())
        .contains("/local/line", "/local/mail", "/local/clock", "href=\"/console\"");
  }

  @Test
  void without_a_line_id_nobody_is_sent_to_line() {
    assertThat(new Visitor(port).opens("/").body()).doesNotContain("line.me");
  }
}
