package phuchuay.chat.privacy;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import phuchuay.platform.DataSubject;
import phuchuay.platform.PersonalData;

/** The chats of a person's phones: what was said, what was sent along, and where the bot stands. */
@Component
@Order(6)
class KeptChats implements PersonalData {

  private final ChatCopy copy;
  private final ChatErasing erasing;

  KeptChats(ChatCopy copy, ChatErasing erasing) {
    this.copy = copy;
    this.erasing = erasing;
  }

  @Override
  public String name() {
    return "chat";
  }

  @Override
  public List<Part> parts(DataSubject whom) {
    String[] phones = whom.phones().toArray(String[]::new);
    return List.of(
        new Part("conversations", copy.conversations(phones)),
        new Part("waits", copy.waits(phones)),
        new Part("notes", copy.notes(phones)),
        new Part("tickets", copy.tickets(phones)),
        Part.of("heard", last -> copy.heard(phones, last)),
        Part.of("said", last -> copy.said(phones, last)),
        Part.of("media", last -> copy.media(phones, last)));
  }

  @Override
  public Iterable<Document> documents(DataSubject whom) {
    return copy.documents(whom.phones().toArray(String[]::new));
  }

  /** One phone after another, each to its end. */
  @Override
  public Erased erase(DataSubject whom) {
    Erased worst = Erased.ALL;
    for (String phone : whom.phones().stream().sorted().toList()) {
      Erased erased = erasing.erase(phone, whom.asked(), whom.account() != null);
      if (erased == Erased.SOME) {
        return Erased.SOME;
      }
      worst = erased == Erased.LATER ? erased : worst;
    }
    return worst;
  }
}
