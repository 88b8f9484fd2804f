package phuchuay.chat.line.menus;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** One definition of rich-menus/, read: what LINE wants of it, and nothing of how we draw. */
final class MenuFile {

  /** In a definition, an address that begins so is one of our own pages. */
  private static final String PAGE = "page:";

  private final String name;
  private final Map<String, Object> yaml;
  private final UnaryOperator<String> pages;

  /**
   * @param pages turns the path of a page into the address that a phone opens
   */
  MenuFile(String name, byte[] definition, UnaryOperator<String> pages) {
    this.name = name;
    this.pages = pages;
    this.yaml =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(new String(definition, StandardCharsets.UTF_8));
  }

  Menu with(byte[] picture, JsonMapper json) {
    return new Menu(name, json.writeValueAsString(definition()), picture);
  }

  /** Always in the same order: the order is part of what its content is known by. */
  private Map<String, Object> definition() {
    Map<String, Object> menu = new LinkedHashMap<>();
    menu.put("size", value("size"));
    menu.put("selected", value("selected"));
    menu.put("chatBarText", value("chatBarText"));
    menu.put("areas", Stream.concat(tabs(), areas()).toList());
    return menu;
  }

  /** The tab that is open leads nowhere. */
  private Stream<Map<String, Object>> tabs() {
    return yaml.get("tabs") instanceof List<?> tabs
        ? tabs.stream()
            .map(tab -> (Map<?, ?>) tab)
            .filter(tab -> tab.containsKey("action"))
            .map(this::area)
        : Stream.of();
  }

  private Stream<Map<String, Object>> areas() {
    return ((List<?>) value("areas")).stream().map(area -> area((Map<?, ?>) area));
  }

  private Map<String, Object> area(Map<?, ?> area) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("bounds", part(area, "bounds"));
    place.put("action", action((Map<?, ?>) part(area, "action")));
    return place;
  }

  private Map<String, Object> action(Map<?, ?> written) {
    Map<String, Object> action = new LinkedHashMap<>();
    written.forEach((key, value) -> action.put(String.valueOf(key), value));
    action.computeIfPresent("uri", (_, uri) -> address(String.valueOf(uri)));
    return action;
  }

  private String address(String uri) {
    return uri.startsWith(PAGE) ? pages.apply(uri.substring(PAGE.length())) : uri;
  }

  private Object value(String key) {
    return part(yaml, key);
  }

  private Object part(Map<?, ?> map, String key) {
    Object part = map.get(key);
    if (part == null) {
      throw new IllegalArgumentException("rich-menus/" + name + ".yml lacks " + key);
    }
    return part;
  }
}
