package phuchuay.chat;

import java.awt.Color;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** A file of rich-menus/ as the painter and the checks read it. */
public record MenuDefinition(
    String name,
    String chatBarText,
    Size size,
    Map<String, String> colours,
    List<Tab> tabs,
    List<Area> areas) {

  private static final Path FOLDER = Path.of("rich-menus");
  private static final String PAINTER = "3";

  public MenuDefinition {
    tabs = tabs == null ? List.of() : tabs;
  }

  public static List<MenuDefinition> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(f -> f.toString().endsWith(".yml"))
          .sorted()
          .map(MenuDefinition::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MenuDefinition read(Path file) {
    try {
      Object yaml = new Yaml().load(Files.readString(file));
      MenuDefinition menu = new JsonMapper().convertValue(yaml, MenuDefinition.class);
      if (!file.equals(menu.file())) {
        throw new IllegalStateException(file + " must bear its name: " + menu.name());
      }
      return menu;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file() {
    return FOLDER.resolve(name + ".yml");
  }

  Path picture() {
    return FOLDER.resolve(name + ".png");
  }

  /** What the picture is drawn from: the definition and the hand that draws it. */
  String hash() throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    sha.update(PAINTER.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sha.digest(Files.readAllBytes(file())));
  }

  Color colour(String of) {
    return Color.decode(Objects.requireNonNull(colours.get(of), of));
  }

  /** A tile may have colours of its own. */
  Color colour(Area area, String of) {
    String own = area.colours() == null ? null : area.colours().get(of);
    return own == null ? colour(of) : Color.decode(own);
  }

  /** Everything that can be tapped, with what happens then. */
  public Stream<Map<String, String>> actions() {
    return Stream.concat(
        tabs.stream().map(Tab::action).filter(Objects::nonNull), areas.stream().map(Area::action));
  }

  /** Every place on the picture. */
  public Stream<Rectangle> places() {
    return Stream.concat(tabs.stream().map(Tab::bounds), areas.stream().map(Area::bounds));
  }

  /** How large the picture is. */
  public record Size(int width, int height) {}

  /** A tab on top; the one that is open leads nowhere. */
  public record Tab(String label, Rectangle bounds, @Nullable Map<String, String> action) {}

  /** A place to tap. */
  public record Area(
      String label,
      Rectangle bounds,
      Map<String, String> action,
      @Nullable Map<String, String> colours,
      List<String> icon) {}
}
