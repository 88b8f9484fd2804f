package phuchuay.local.line.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Arrivals;
import phuchuay.local.line.Chat;
import phuchuay.local.line.QuoteTokens;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.World;
import tools.jackson.databind.JsonNode;

/** The chats a call names, and what may be sent there. */
@Simulated
@Component("lineReceivers")
class Receivers {

  private final World world;
  private final Arrivals arrivals;
  private final QuoteTokens quotes;

  Receivers(World world, Arrivals arrivals, QuoteTokens quotes) {
    this.world = world;
    this.arrivals = arrivals;
    this.quotes = quotes;
  }

  Chat ofReply(Optional<String> spent) {
    return spent.flatMap(world::chat).orElseThrow(() -> ApiRefusal.of(400, "Invalid reply token"));
  }

  Chat ofPush(String to) {
    if (!to.matches("[UCR][0-9a-f]{32}")) {
      throw ApiRefusal.of(400, "The property, 'to', in the request body is invalid");
    }
    return world.chat(to).orElseThrow(() -> ApiRefusal.of(400, "Failed to send messages"));
  }

  /** People LINE does not know are passed over in silence. */
  List<Chat> known(Collection<String> people) {
    return people.stream().flatMap(id -> world.chat(id).stream()).toList();
  }

  void check(Chat chat, JsonNode body) {
    Bodies.toOne(chat, body);
    quotes.check(chat.id(), body.path("messages"));
  }

  JsonNode bring(Chat chat, JsonNode body) {
    return arrivals.toBlockedOrNot(chat, body.path("messages"));
  }
}
