package phuchuay.local.line.many;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Chat;
import phuchuay.local.line.Send;
import phuchuay.local.line.Sends;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.World;
import tools.jackson.databind.JsonNode;

/** Whom a narrowcast means: audiences, those an earlier one went to, and what is made of both. */
@Simulated
@Component("lineRecipients")
class Recipients {

  private static final int MOST = 10;

  private final World world;
  private final Audiences audiences;
  private final Sends sends;

  Recipients(World world, Audiences audiences, Sends sends) {
    this.world = world;
    this.audiences = audiences;
    this.sends = sends;
  }

  Set<String> people(JsonNode recipient) {
    if (leaves(recipient).size() > MOST) {
      throw invalid();
    }
    return resolved(recipient);
  }

  /** The audiences that LINE would not send to when they are too small. */
  List<Audience> thatMustBeLarge(JsonNode recipient) {
    return leaves(recipient).stream()
        .filter(one -> one.path("type").asString("").equals("audience"))
        .map(one -> audiences.find(one.path("audienceGroupId").asLong(0)))
        .filter(one -> !one.mayBeSmall())
        .toList();
  }

  private Set<String> resolved(JsonNode recipient) {
    return switch (recipient.path("type").asString("")) {
      case "operator" -> combined(recipient);
      case "audience" -> audience(recipient.path("audienceGroupId").asLong(0)).people();
      case "redelivery" ->
          sends
              .find(recipient.path("requestId").asString(""))
              .filter(send -> send.kind().equals("narrowcast"))
              .map(Send::got)
              .orElseThrow(Recipients::invalid);
      default -> throw invalid();
    };
  }

  private Set<String> combined(JsonNode operator) {
    Set<String> people = new HashSet<>();
    if (operator.has("or")) {
      operator.path("or").forEach(one -> people.addAll(resolved(one)));
      return people;
    }
    world.friends().stream().map(Chat::id).forEach(people::add);
    operator.path("and").forEach(one -> people.retainAll(resolved(one)));
    if (operator.has("not")) {
      people.removeAll(resolved(operator.path("not")));
    }
    return people;
  }

  private Audience audience(long id) {
    Audience found = audiences.find(id);
    if (found.expired(audiences.now())) {
      throw invalid();
    }
    return found;
  }

  private static List<JsonNode> leaves(JsonNode recipient) {
    if (!recipient.path("type").asString("").equals("operator")) {
      return List.of(recipient);
    }
    List<JsonNode> found = new ArrayList<>();
    recipient.path("and").forEach(one -> found.addAll(leaves(one)));
    recipient.path("or").forEach(one -> found.addAll(leaves(one)));
    if (recipient.has("not")) {
      found.addAll(leaves(recipient.path("not")));
    }
    return found;
  }

  private static ApiRefusal invalid() {
    return ApiRefusal.of(400, "The property, 'recipient', in the request body is invalid");
  }
}
