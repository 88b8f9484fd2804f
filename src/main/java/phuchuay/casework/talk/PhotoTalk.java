package phuchuay.casework.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.casework.CaseNumber;
import phuchuay.chat.Attachment;
import phuchuay.chat.Attachments;
import phuchuay.chat.Incoming;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;

/**
 * A photo or file that somebody sends (ส่งรูป): the code in it leads to its case; anything else is
 * kept, and handed to an officer in one tap.
 */
@Component
class PhotoTalk implements Talk {

  private final Attachments attachments;
  private final ByNumber byNumber;
  private final PhotoSays says;

  PhotoTalk(Attachments attachments, ByNumber byNumber, PhotoSays says) {
    this.attachments = attachments;
    this.byNumber = byNumber;
    this.says = says;
  }

  @Override
  public String name() {
    return "photo";
  }

  @Override
  public boolean opensWith(Incoming incoming) {
    return incoming instanceof Incoming.Photo || incoming instanceof Incoming.File;
  }

  @Override
  public Reply hear(Turn turn) {
    return switch (turn.incoming()) {
      case Incoming.Photo(String message) -> photo(turn.lineId(), message);
      case Incoming.File(String message, String _) -> Reply.done(says.file(message));
      case Incoming.Choice choice when choice.param("sent").isPresent() ->
          toOfficer(turn.lineId(), choice.param("sent").get());
      default -> Reply.done(Say.of("casework/photo-how"));
    };
  }

  private Reply photo(String lineId, String message) {
    Optional<Attachment> found = attachments.one(lineId, message);
    if (found.isEmpty()) {
      return Reply.done(says.lost());
    }
    Attachment photo = found.get();
    if (photo.underWay()) {
      attachments.promise(lineId, message);
      return Reply.done(Say.of("casework/photo-reading"));
    }
    if (photo.here() && photo.code() != null) {
      return byNumber.show(CaseNumber.read(photo.code()), lineId);
    }
    return Reply.done(says.withoutOurs(photo));
  }

  /** One of their own, and still here: it was taken back otherwise. */
  private Reply toOfficer(String lineId, String message) {
    Optional<Attachment> sent =
        attachments.one(lineId, message).filter(one -> one.here() || one.underWay());
    return sent.isEmpty()
        ? Reply.done(says.lost())
        : new Reply.CallStaff(
            List.of(Say.of("casework/photo-asked", Map.of("photo", photoIs(sent.get())))), "photo");
  }

  private static String photoIs(Attachment sent) {
    return sent.kind().equals("IMAGE") ? "yes" : "no";
  }
}
