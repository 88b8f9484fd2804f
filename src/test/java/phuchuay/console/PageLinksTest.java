package phuchuay.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import phuchuay.cast.House;
import phuchuay.cast.Visitor;

/** Links say a language when it is not Thai, and then which. */
@House
class PageLinksTest {

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/sign-in",
        "/track",
        "/cases",
        "/cases/new",
        "/register",
        "/faq",
        "/forgotten"
      })
  void a_link_of_a_thai_page_says_no_language_and_one_of_an_english_page_english(String path) {
    String thai = new Visitor(port).opens(path).body();
    String english = new Visitor(port).opens(path + "?lang=en").body();

    assertThat(thai).doesNotContainPattern("[?&;]lang=[\"'&#]");
    assertThat(english).doesNotContainPattern("[?&;]lang=[\"'&#]").contains("lang=en\"");
  }
}
