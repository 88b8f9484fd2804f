package phuchuay.chat.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phuchuay.TemplateFile;
import phuchuay.platform.Words;

/** Links that upload, save, print or set up an app open where that works. */
class OutsideLinksTest {

  private static final Pattern URI = Pattern.compile("\"uri\":\\s*\"([^\"]*)\"");

  private final Words words = new Words();

  @Test
  void every_link_of_every_template_opens_in_the_phones_own_browser() {
    List<String> links = new ArrayList<>();
    for (TemplateFile template : TemplateFile.all()) {
      List<String> said = words.chat(template.id(), template.fills("x", 2)).messages();
      OutsideLinks.in(said)
          .forEach(one -> URI.matcher(one).results().forEach(found -> links.add(found.group(1))));
    }

    assertThat(links).hasSizeGreaterThan(40);
    assertThat(links)
        .allMatch(link -> link.startsWith("tel:") || link.contains("openExternalBrowser=1"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/b, https://a.example/b?openExternalBrowser=1",
    "https://a.example/b?c=d, https://a.example/b?c=d&openExternalBrowser=1",
    "https://a.example/b?c=d#e, https://a.example/b?c=d&openExternalBrowser=1#e",
    "https://a.example/b?openExternalBrowser=1, https://a.example/b?openExternalBrowser=1",
    "tel:021427461, tel:021427461"
  })
  void a_link_keeps_whatever_else_it_says(String link, String outside) {
    assertThat(OutsideLinks.in(List.of("{\"uri\":\"" + link + "\"}")))
        .containsExactly("{\"uri\":\"" + outside + "\"}");
  }
}
