package phuchuay.chat;

import java.util.Optional;

/**
 * A talk is to chat what a controller is to the web: it hears one turn and says what to answer. It
 * opens when a choice names it or when a sentence comes close to its sample wordings
 * (templates/&lt;room&gt;/&lt;name&gt;.samples.txt).
 */
public interface Talk {

  /** The name in choices and samples. */
  String name();

  /** Whether something other than its name or samples opens it. */
  default boolean opensWith(Incoming incoming) {
    return false;
  }

  /**
   * Whether this must be heard even while an officer holds the chat, and however often the person
   * was answered; a talk under way stays as it is.
   */
  default boolean alwaysHears(Incoming incoming) {
    return false;
  }

  /**
   * Whether it is only about the talking itself, as greeting or thanking is: what was spoken of
   * before stays what the conversation is about.
   */
  default boolean smallTalk() {
    return false;
  }

  /** The choice that these words take up, of those that were only offered ("the first one"). */
  default Optional<Incoming.Choice> takesUp(Turn turn) {
    return Optional.empty();
  }

  Reply hear(Turn turn);
}
