package phuchuay.local.line.menus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.local.line.Contents;
import phuchuay.local.line.Ids;
import phuchuay.local.line.Simulated;
import tools.jackson.databind.JsonNode;

/** Rich menus, their pictures and aliases, and who sees which. */
@Simulated
@Component("lineMenus")
public class Menus {

  /** One menu; its picture comes after it was made, and never changes. */
  public record Menu(String id, JsonNode definition, Contents.@Nullable Content picture) {}

  private final Map<String, Menu> menus = new LinkedHashMap<>();
  private final Map<String, String> aliases = new LinkedHashMap<>();
  private final Map<String, String> links = new LinkedHashMap<>();
  private @Nullable String everybodys;

  public synchronized String add(JsonNode definition) {
    String id = "richmenu-" + Ids.token();
    menus.put(id, new Menu(id, definition, null));
    return id;
  }

  public synchronized List<Menu> all() {
    return new ArrayList<>(menus.values());
  }

  public synchronized Optional<Menu> find(@Nullable String id) {
    return Optional.ofNullable(id == null ? null : menus.get(id));
  }

  public synchronized void draw(Menu menu, Contents.Content picture) {
    menus.put(menu.id(), new Menu(menu.id(), menu.definition(), picture));
  }

  public synchronized boolean remove(String id) {
    links.values().removeIf(id::equals);
    if (id.equals(everybodys)) {
      everybodys = null;
    }
    return menus.remove(id) != null;
  }

  public synchronized void showAll(@Nullable String id) {
    everybodys = id;
  }

  public synchronized Optional<String> everybodys() {
    return Optional.ofNullable(everybodys);
  }

  public synchronized void link(String person, String id) {
    links.put(person, id);
  }

  public synchronized void unlink(String person) {
    links.remove(person);
  }

  public synchronized Optional<String> linked(String person) {
    return Optional.ofNullable(links.get(person));
  }

  /** Moves everybody from one menu to another, or to none; all see what was before. */
  public synchronized void move(JsonNode operations) {
    Map<String, String> before = new LinkedHashMap<>(links);
    for (JsonNode one : operations) {
      boolean all = one.path("type").asString("").equals("unlinkAll");
      String from = one.path("from").asString("");
      before.forEach(
          (person, menu) -> {
            if (all || menu.equals(from)) {
              links.compute(person, (same, was) -> one.path("to").asString(null));
            }
          });
    }
  }

  /** The menu a person sees: their own before everybody's. */
  public synchronized Optional<Menu> seenBy(String person) {
    return find(links.containsKey(person) ? links.get(person) : everybodys);
  }

  public synchronized boolean addAlias(String alias, String id) {
    return aliases.putIfAbsent(alias, id) == null;
  }

  public synchronized boolean changeAlias(String alias, String id) {
    return aliases.replace(alias, id) != null;
  }

  public synchronized boolean removeAlias(String alias) {
    return aliases.remove(alias) != null;
  }

  public synchronized Optional<String> behindAlias(String alias) {
    return Optional.ofNullable(aliases.get(alias));
  }

  public synchronized Map<String, String> aliases() {
    return new LinkedHashMap<>(aliases);
  }
}
