package phuchuay.chat.line;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows everybody the guests' menu: created once for its content, found again by its name. */
@Component
class MenuPublisher {

  private static final Logger log = LoggerFactory.getLogger(MenuPublisher.class);

  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final LineApi line;
  private final MenuFile menu;
  private final JsonMapper json;

  MenuPublisher(LineApi line, MenuFile menu, JsonMapper json) {
    this.line = line;
    this.menu = menu;
    this.json = json;
  }

  @EventListener(ApplicationReadyEvent.class)
  void atStart() {
    Thread.startVirtualThread(this::untilPublished);
  }

  private void untilPublished() {
    try {
      while (!publish()) {
        log.warn("the menu {} could not be published to LINE, trying again", menu.name());
        Thread.sleep(AGAIN);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** Harmless when repeated: an unchanged menu is neither created nor drawn again. */
  boolean publish() {
    return existing()
        .or(this::created)
        .flatMap(id -> line.post("/v2/bot/user/all/richmenu/" + id, ""))
        .isPresent();
  }

  private Optional<String> existing() {
    return line.get("/v2/bot/richmenu/list").stream()
        .flatMap(list -> list.path("richmenus").valueStream())
        .filter(known -> known.path("name").asString("").equals(menu.name()))
        .map(known -> known.path("richMenuId").asString(""))
        .findFirst();
  }

  private Optional<String> created() {
    Optional<String> id =
        line.post("/v2/bot/richmenu", json.writeValueAsString(menu.definition()))
            .map(answer -> answer.path("richMenuId").asString(""))
            .filter(created -> !created.isEmpty());
    Optional<JsonNode> drawn =
        id.flatMap(
            created ->
                line.postPicture("/v2/bot/richmenu/" + created + "/content", menu.picture()));
    if (drawn.isEmpty()) {
      id.ifPresent(unfinished -> line.delete("/v2/bot/richmenu/" + unfinished));
    }
    return drawn.isPresent() ? id : Optional.empty();
  }
}
