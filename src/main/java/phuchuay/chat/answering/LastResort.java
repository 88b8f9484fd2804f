package phuchuay.chat.answering;

import java.util.List;
import org.springframework.stereotype.Component;
import phuchuay.chat.Incoming;
import phuchuay.chat.Say;

/** What is said when no talk opens: always something to do next, never an invented answer. */
@Component
class LastResort {

  Answer answer(Incoming incoming) {
    return switch (incoming) {
      case Incoming.Text ignored -> Answer.of("lost", Say.of("chat/lost")).unclear();
      case Incoming.Choice ignored -> Answer.of("not-open", Say.of("chat/not-open"));
      case Incoming.Photo ignored -> Answer.of("unread", Say.of("chat/unread"));
      case Incoming.File ignored -> Answer.of("unread", Say.of("chat/unread"));
      case Incoming.Place ignored -> Answer.of("place", Say.of("chat/place"));
      case Incoming.Unread ignored -> Answer.of("unread", Say.of("chat/unread"));
      case Incoming.Followed ignored -> Answer.silence("follow");
      case Incoming.Left ignored -> Answer.silence("leave");
      case Incoming.Unsent ignored -> Answer.aside("unsend", List.of());
      case Incoming.Linked ignored -> Answer.aside("link", List.of());
    };
  }
}
