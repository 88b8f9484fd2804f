package phuchuay.local.line.phone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.local.line.Chat;
import phuchuay.local.line.Said;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.World;
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

  Phone(World world, Menus menus) {
    this.world = world;
    this.menus = menus;
  }

  List<Row> people() {
    return world.chats().stream().map(this::withMembers).toList();
  }

  Screen screen(Chat chat) {
    Optional<MenuShown> menu =
        menus
            .seenBy(chat.id())
            .filter(found -> !chat.group() && found.picture() != null)
            .map(found -> new MenuShown(found.id(), found.definition()));
    return new Screen(
        withMembers(chat),
        world.bot().path("displayName").asString(""),
        world.botId(),
        chat.messages(),
        Long.toString(chat.readUpTo()),
        chat.typingUntil(),
        menu.orElse(null));
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
