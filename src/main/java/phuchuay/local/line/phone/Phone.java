package phuchuay.local.line.phone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.local.line.Chat;
import phuchuay.local.line.Said;
import phuchuay.local.line.Sends;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.World;
import phuchuay.local.line.menus.MenuViews;
import phuchuay.local.line.menus.Menus;
import tools.jackson.databind.JsonNode;

/** What the screen of a phone shows. */
@Simulated
@Component("linePhone")
class Phone {

  /** One line in the list of people. */
  record Row(
      String id,
      String name,
      String language,
      boolean group,
      String friendship,
      List<Row> members) {}

  /** The rich menu under a chat. */
  record MenuShown(String id, JsonNode definition) {}

  /** An opened chat. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Screen(
      Row person,
      String bot,
      String botId,
      List<Said> messages,
      String readUpTo,
      Instant typingUntil,
      @Nullable MenuShown menu) {}

  private final World world;
  private final Menus menus;
  private final MenuViews views;
  private final Sends sends;

  Phone(World world, Menus menus, MenuViews views, Sends sends) {
    this.world = world;
    this.menus = menus;
    this.views = views;
    this.sends = sends;
  }

  List<Row> people() {
    return world.chats().stream().map(this::withMembers).toList();
  }

  /** Somebody looks at a chat: sees what was sent there, and the menu below it. */
  void looked(Chat chat) {
    sends.seen(chat.id());
    menuOf(chat).ifPresent(menu -> views.seen(menu.id(), chat.id()));
  }

  private Optional<MenuShown> menuOf(Chat chat) {
    return menus
        .seenBy(chat.id())
        .filter(found -> !chat.group() && found.picture() != null)
        .map(found -> new MenuShown(found.id(), found.definition()));
  }

  Screen screen(Chat chat) {
    return new Screen(
        withMembers(chat),
        world.bot().path("displayName").asString(""),
        world.botId(),
        chat.messages(),
        Long.toString(chat.readUpTo()),
        chat.typingUntil(),
        menuOf(chat).orElse(null));
  }

  static Row row(Chat chat) {
    return row(chat, List.of());
  }

  private Row withMembers(Chat chat) {
    return row(
        chat,
        chat.members().stream().flatMap(id -> world.chat(id).stream()).map(Phone::row).toList());
  }

  private static Row row(Chat chat, List<Row> members) {
    return new Row(
        chat.id(), chat.name(), chat.language(), chat.group(), chat.friendship().name(), members);
  }
}
