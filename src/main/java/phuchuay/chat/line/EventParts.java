package phuchuay.chat.line;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import phuchuay.chat.masking.Masking;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What we need to know of one event, read in one pass over its bytes: {@code type}, {@code
 * source.userId}, … and whether people wrote a secret into it.
 *
 * @param start the first byte of the event in the webhook's body; {@code end} the one after its
 *     last
 * @param written whether it holds words that must not be stored as they are
 */
record EventParts(int start, int end, Map<String, String> parts, long timestamp, boolean written) {

  /** No event carries this moment. */
  static final long NEVER = Long.MIN_VALUE;

  private static final Set<String> NEEDED =
      Set.of(
          "type",
          "mode",
          "webhookEventId",
          "replyToken",
          "source.type",
          "source.userId",
          "source.groupId",
          "source.roomId",
          "message.type",
          "message.id",
          "postback.data",
          "unsend.messageId");

  /** Reads the value that the parser stands at. */
  static EventParts read(JsonParser in) {
    int start = (int) in.currentTokenLocation().getByteOffset();
    Map<String, String> parts = new HashMap<>();
    long timestamp = NEVER;
    boolean written = in.currentToken() == JsonToken.VALUE_STRING;
    String section = "";
    int depth = in.currentToken().isStructStart() ? 1 : 0;
    in.finishToken();
    while (depth > 0) {
      JsonToken token = in.nextToken();
      if (token.isStructEnd()) {
        depth--;
      } else if (token.isStructStart()) {
        section = depth == 1 ? in.currentName() + "." : section;
        depth++;
      } else if (token.isScalarValue()) {
        String name = in.currentName();
        written |= token == JsonToken.VALUE_STRING && secret(name, in);
        if (depth == 1 && "timestamp".equals(name)) {
          timestamp = moment(in);
        } else if (depth <= 2 && name != null && token != JsonToken.VALUE_NULL) {
          String path = depth == 1 ? name : section + name;
          if (NEEDED.contains(path)) {
            parts.put(path, in.getString());
          }
        }
      }
    }
    return new EventParts(
        start, (int) in.currentLocation().getByteOffset(), parts, timestamp, written);
  }

  /** What stands there; empty if nothing does. */
  String at(String path) {
    return parts.getOrDefault(path, "");
  }

  private static boolean secret(@Nullable String name, JsonParser in) {
    return (name == null || Cleaning.WRITTEN.contains(name))
        && !Masking.mask(in.getString()).kinds().isEmpty();
  }

  private static long moment(JsonParser in) {
    try {
      return in.currentToken() == JsonToken.VALUE_NUMBER_INT ? in.getLongValue() : NEVER;
    } catch (JacksonException noMoment) {
      return NEVER;
    }
  }
}
