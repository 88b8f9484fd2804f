package phuchuay.local.line.webhooks;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.local.line.Chat;
import phuchuay.local.line.Ids;
import phuchuay.local.line.QuoteTokens;
import phuchuay.local.line.ReadToken;
import phuchuay.local.line.ReplyTokens;
import phuchuay.local.line.Simulated;
import phuchuay.platform.RealTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Webhook events in LINE's shapes. */
@Simulated
@Component("lineWebhookEvents")
public class WebhookEvents {

  private final ReplyTokens tokens;
  private final QuoteTokens quotes;
  private final RealTime time;
  private final JsonMapper json;

  WebhookEvents(ReplyTokens tokens, QuoteTokens quotes, RealTime time, JsonMapper json) {
    this.tokens = tokens;
    this.quotes = quotes;
    this.time = time;
    this.json = json;
  }

  public ObjectNode followed(Chat chat, boolean unblocked) {
    ObjectNode event = answerable("follow", chat, chat.id());
    event.putObject("follow").put("isUnblocked", unblocked);
    return event;
  }

  public ObjectNode unfollowed(Chat chat) {
    return plain("unfollow", chat, chat.id());
  }

  public ObjectNode joined(Chat group) {
    return answerable("join", group, "");
  }

  /** A message of a person, given in the form of LINE's webhooks save its id and quote token. */
  public ObjectNode message(Chat chat, String person, String id, JsonNode content) {
    ObjectNode event = answerable("message", chat, person);
    ObjectNode message = event.putObject("message");
    message.put("type", content.path("type").asString("")).put("id", id);
    content.properties().forEach(field -> message.set(field.getKey(), field.getValue()));
    quotes
        .issue(chat.id(), id, message.path("type").asString(""))
        .ifPresent(token -> message.put("quoteToken", token));
    message.put("markAsReadToken", ReadToken.of(chat.id(), id));
    return event;
  }

  public ObjectNode postback(Chat chat, String person, String data, Map<String, String> params) {
    ObjectNode event = answerable("postback", chat, person);
    ObjectNode postback = event.putObject("postback").put("data", data);
    if (!params.isEmpty()) {
      postback.set("params", json.valueToTree(params));
    }
    return event;
  }

  /** What came of the dialog; who tried in vain is not told. */
  public ObjectNode linked(Chat chat, boolean ok, String nonce) {
    ObjectNode event = ok ? answerable("accountLink", chat, chat.id()) : bare("accountLink");
    event.putObject("link").put("result", ok ? "ok" : "failed").put("nonce", nonce);
    return event;
  }

  public ObjectNode unsent(Chat chat, String person, String messageId) {
    ObjectNode event = plain("unsend", chat, person);
    event.putObject("unsend").put("messageId", messageId);
    return event;
  }

  /** Somebody watched a film to its end that the bot had named. */
  public ObjectNode watched(Chat chat, String person, String trackingId) {
    ObjectNode event = answerable("videoPlayComplete", chat, person);
    event.putObject("videoPlayComplete").put("trackingId", trackingId);
    return event;
  }

  private ObjectNode answerable(String type, Chat chat, String person) {
    return plain(type, chat, person).put("replyToken", tokens.issue(chat.id()));
  }

  private ObjectNode plain(String type, Chat chat, String person) {
    ObjectNode event = bare(type);
    ObjectNode source = event.putObject("source").put("type", chat.group() ? "group" : "user");
    if (chat.group()) {
      source.put("groupId", chat.id());
    }
    if (!person.isEmpty()) {
      source.put("userId", person);
    }
    return event;
  }

  private ObjectNode bare(String type) {
    Instant now = time.instant();
    ObjectNode event =
        json.createObjectNode()
            .put("type", type)
            .put("mode", "active")
            .put("timestamp", now.toEpochMilli())
            .put("webhookEventId", Ids.ulid(now));
    event.putObject("deliveryContext").put("isRedelivery", false);
    return event;
  }
}
