package phuchuay.chat.line.menus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import phuchuay.chat.ChatLinks;
import tools.jackson.databind.json.JsonMapper;

/** The menus of rich-menus/: ours, or those of the content folder in their place. */
@Component
class MenuFiles {

  private static final String ENDING = ".yml";

  private final MenuSet set;

  MenuFiles(
      @Value("${PHUCHUAY_CONTENT_DIR:}") String contentDir, ChatLinks links, JsonMapper json) {
    this.set = read(contentDir, links::to, json);
  }

  static MenuSet read(String contentDir, UnaryOperator<String> pages, JsonMapper json) {
    List<Menu> menus =
        definitions(contentDir).stream().map(file -> menu(file, pages, json)).toList();
    if (menus.stream().noneMatch(menu -> menu.name().equals(Menu.EVERYBODYS))) {
      throw new IllegalArgumentException("rich-menus/ lacks " + Menu.EVERYBODYS + ENDING);
    }
    return new MenuSet(menus);
  }

  MenuSet set() {
    return set;
  }

  private static Menu menu(Resource file, UnaryOperator<String> pages, JsonMapper json) {
    String called = Objects.requireNonNull(file.getFilename());
    String name = called.substring(0, called.length() - ENDING.length());
    try {
      byte[] picture = file.createRelative(name + ".png").getContentAsByteArray();
      return new MenuFile(name, file.getContentAsByteArray(), pages).with(picture, json);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Resource> definitions(String contentDir) {
    Path folder = Path.of(contentDir).resolve("rich-menus");
    boolean theirs = !contentDir.isBlank() && Files.isDirectory(folder);
    String all = (theirs ? folder.toUri().toString() : "classpath:rich-menus/") + "*" + ENDING;
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(all))
          .sorted(Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
