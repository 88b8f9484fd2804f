package phuchuay.account.link;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import phuchuay.account.kept.Account;
import phuchuay.chat.Incoming;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;

/**
 * Ends what the phone is linked to (เลิกเชื่อมบัญชี): at once, asking nothing, whoever holds the
 * chat.
 */
@Component
class UnlinkTalk implements Talk {

  private final Linking linking;
  private final LinkNews news;

  UnlinkTalk(Linking linking, LinkNews news) {
    this.linking = linking;
    this.news = news;
  }

  @Override
  public String name() {
    return "unlink";
  }

  @Override
  public boolean alwaysHears(Incoming incoming) {
    return incoming instanceof Incoming.Choice choice
        && choice.talk().filter(name()::equals).isPresent();
  }

  /** A button may name one link; a name that cannot be read means none. */
  @Override
  public Reply hear(Turn turn) {
    Optional<UUID> only = turn.chosen("link").map(UnlinkTalk::id);
    String over =
        linking.endHere(turn.lineId(), only).stream()
            .map(Account::system)
            .distinct()
            .map(news::name)
            .collect(Collectors.joining("\n"));
    return Reply.done(
        over.isEmpty()
            ? Say.of("account/nothing-linked")
            : Say.of("account/unlinked", Map.of("systems", over)));
  }

  private static UUID id(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException noId) {
      return new UUID(0, 0);
    }
  }
}
