package phuchuay.chat.waiting;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import phuchuay.chat.Incoming;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.chat.Talk;
import phuchuay.chat.Turn;
import phuchuay.platform.Words;
import phuchuay.thai.Sentences;

/**
 * Back to the bot (กลับไปคุยกับบอต): leaves the line, or takes the chat back from whoever holds it.
 */
@Component
class BotTalk implements Talk {

  private static final double SURE = 0.8;

  private final WaitingLine line;
  private final Sentences samples;

  BotTalk(WaitingLine line, Words words) {
    this.line = line;
    this.samples = Sentences.of(Map.of(name(), words.samples().getOrDefault("bot", List.of())));
  }

  @Override
  public String name() {
    return "bot";
  }

  /** It works even while an officer holds the chat. */
  @Override
  public boolean alwaysHears(Incoming incoming) {
    return switch (incoming) {
      case Incoming.Choice choice -> choice.talk().filter(name()::equals).isPresent();
      case Incoming.Text(String text) ->
          samples.closest(text).filter(match -> match.score() >= SURE).isPresent();
      default -> false;
    };
  }

  @Override
  public boolean smallTalk() {
    return true;
  }

  @Override
  public Reply hear(Turn turn) {
    return Reply.done(Say.of(line.left(turn.lineId()) ? "chat/back" : "chat/bot"));
  }
}
