package phuchuay.casework.talk;

import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.chat.Attachment;
import phuchuay.chat.Say;

/** What is said about photos and files. */
@Component
class PhotoSays {

  private final CardWords words;

  PhotoSays(CardWords words) {
    this.words = words;
  }

  /** Kept, with a code of others or none; or why it is not here. */
  Say withoutOurs(Attachment photo) {
    if (!photo.here()) {
      return lost();
    }
    return Say.of(
        photo.strangeCode() ? "casework/photo-strange" : "casework/photo-plain",
        Map.of("send", send(photo.messageId())));
  }

  /** It was refused, taken back, or never came. */
  Say lost() {
    return Say.of("casework/photo-lost");
  }

  /** Where a file is handed in, or to whom it can be shown. */
  Say file(String message) {
    return Say.of("casework/file", Map.of("send", send(message), "link", words.to("/cases")));
  }

  /** What came of a photo that was being read when its sender was answered. */
  Say late(Attachment photo) {
    return photo.here() && photo.code() != null
        ? Say.of("casework/photo-read", Map.of("open", "talk=status&case=" + photo.code()))
        : withoutOurs(photo);
  }

  private static String send(String message) {
    return "talk=photo&sent=" + message;
  }
}
