package phuchuay.local.line.phone;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.local.line.Account;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Arrivals;
import phuchuay.local.line.Chat;
import phuchuay.local.line.Chat.Friendship;
import phuchuay.local.line.Contents;
import phuchuay.local.line.Ids;
import phuchuay.local.line.Said;
import phuchuay.local.line.Signals;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.webhooks.WebhookEvents;
import phuchuay.local.line.webhooks.Webhooks;
import phuchuay.platform.RealTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a person does on the phone, and the webhook LINE makes of it. */
@Simulated
@Component("lineActs")
class Acts {

  private final WebhookEvents events;
  private final Webhooks webhooks;
  private final Arrivals arrivals;
  private final Contents contents;
  private final Account account;
  private final Signals signals;
  private final RealTime time;

  Acts(
      WebhookEvents events,
      Webhooks webhooks,
      Arrivals arrivals,
      Contents contents,
      Account account,
      Signals signals,
      RealTime time) {
    this.events = events;
    this.webhooks = webhooks;
    this.arrivals = arrivals;
    this.contents = contents;
    this.account = account;
    this.signals = signals;
    this.time = time;
  }

  /** Adds the bot as a friend, unblocks it, or brings it into a group. */
  void follow(Chat chat) {
    boolean unblocked = chat.friendship() == Friendship.BLOCKED;
    chat.become(Friendship.FRIEND);
    signals.tell("people", Map.of("chat", chat.id()));
    send(chat.group() ? events.joined(chat) : events.followed(chat, unblocked));
  }

  void block(Chat chat) {
    chat.become(Friendship.BLOCKED);
    signals.tell("people", Map.of("chat", chat.id()));
    send(events.unfollowed(chat));
  }

  /** Says something that has no bytes: text, sticker, location. */
  Said say(Chat chat, String person, JsonNode content) {
    return tell(chat, person, content, null);
  }

  /** Sends a photo or another file; its bytes can be fetched by the bot. */
  Said send(Chat chat, String person, JsonNode content, Contents.Content bytes) {
    return tell(chat, person, content, bytes);
  }

  private Said tell(Chat chat, String person, JsonNode content, Contents.@Nullable Content bytes) {
    mayWrite(chat);
    Said said = said(person, content);
    if (bytes != null) {
      contents.keep(said.id(), bytes);
    }
    arrivals.show(chat, said);
    webhooks.send(events.message(chat, person, said.id(), content), () -> read(chat, said.id()));
    return said;
  }

  void postback(Chat chat, String person, String data, Map<String, String> params, String shown) {
    mayWrite(chat);
    if (!shown.isEmpty()) {
      ObjectNode text = JsonNodeFactory.instance.objectNode();
      arrivals.show(chat, said(person, text.put("type", "text").put("text", shown)));
    }
    send(events.postback(chat, person, data, params));
  }

  /** Watches a film to its end; the bot hears of it when it named the film. */
  void watch(Chat chat, String person, String trackingId) {
    if (!trackingId.isEmpty()) {
      send(events.watched(chat, person, trackingId));
    }
  }

  /** Takes a message back; only who said it may. */
  boolean unsend(Chat chat, String person, String messageId) {
    boolean own =
        chat.messages().stream()
            .anyMatch(said -> said.id().equals(messageId) && said.from().equals(person));
    if (own) {
      contents.takeBack(messageId);
      chat.takeBack(messageId)
          .ifPresent(said -> signals.tell("message", Map.of("chat", chat.id(), "said", said)));
      send(events.unsent(chat, person, messageId));
    }
    return own;
  }

  /** Answers the dialog of account linking; only on the phone it was made for does it work. */
  void link(Chat chat, boolean ok, String nonce) {
    send(events.linked(chat, ok, nonce));
  }

  private void send(ObjectNode event) {
    webhooks.send(event, () -> {});
  }

  private static void mayWrite(Chat chat) {
    if (chat.friendship() == Friendship.BLOCKED) {
      throw ApiRefusal.of(409, "A person who blocked the account cannot write to it");
    }
  }

  private void read(Chat chat, String messageId) {
    if (!account.marksItself()) {
      return;
    }
    chat.read(Long.parseLong(messageId));
    signals.tell("read", Map.of("chat", chat.id(), "upTo", messageId));
  }

  private Said said(String person, JsonNode content) {
    Instant now = time.instant();
    return new Said(Ids.message(now), person, now, content, false);
  }
}
