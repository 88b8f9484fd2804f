package phuchuay.local.line;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who there is: the bot's own account, invented people with fixed ids, and a group. */
@Simulated
@Component("lineWorld")
public class World {

  private final JsonNode bot;
  private final String crowd;
  private final Map<String, Chat> chats = Collections.synchronizedMap(new LinkedHashMap<>());

  World(JsonMapper json) throws IOException {
    try (InputStream cast = new ClassPathResource("local/line.json").getInputStream()) {
      JsonNode all = json.readTree(cast);
      bot = all.path("bot");
      crowd = all.path("crowd").asString("%d");
      all.path("people").forEach(this::enter);
      all.path("groups").forEach(this::enter);
    }
  }

  public JsonNode bot() {
    return bot;
  }

  public String botId() {
    return bot.path("userId").asString("");
  }

  public Optional<Chat> chat(String id) {
    return Optional.ofNullable(chats.get(id));
  }

  public List<Chat> chats() {
    synchronized (chats) {
      return new ArrayList<>(chats.values());
    }
  }

  /** Everybody a message to all reaches. */
  public List<Chat> friends() {
    return chats().stream()
        .filter(chat -> !chat.group() && chat.friendship() == Chat.Friendship.FRIEND)
        .toList();
  }

  /** Adds a person; the same name is the same person again after a restart. */
  public Chat add(String name, String language) {
    byte[] seed = ("phuchuay " + name).getBytes(StandardCharsets.UTF_8);
    UUID hash = UUID.nameUUIDFromBytes(seed);
    HexFormat hex = HexFormat.of();
    String id =
        "U"
            + hex.toHexDigits(hash.getMostSignificantBits())
            + hex.toHexDigits(hash.getLeastSignificantBits());
    Traits traits = Traits.of(hash.getMostSignificantBits());
    return chats.computeIfAbsent(id, fresh -> new Chat(fresh, name, language, List.of(), traits));
  }

  /** Adds so many people who have been friends for long; the bot is not told. */
  public void crowd(int people) {
    for (int i = 1; i <= people; i++) {
      add(crowd.formatted(i), "th").become(Chat.Friendship.FRIEND);
    }
  }

  private void enter(JsonNode someone) {
    List<String> members =
        someone.path("members").valueStream().map(member -> member.asString("")).toList();
    Chat chat =
        new Chat(
            someone.path("id").asString(""),
            someone.path("name").asString(""),
            someone.path("language").asString("th"),
            members,
            Traits.read(someone));
    chats.put(chat.id(), chat);
  }
}
