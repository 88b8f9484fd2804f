package phuchuay.chat;

import java.util.Optional;

/**
 * What typed words mean: the room of questions and answers knows, by one search over the samples of
 * all talks and all answers.
 */
public interface Meanings {

  /** The talk that is surely meant; {@code faq} if there is an answer. None if nothing is sure. */
  Optional<String> surely(String typed);
}
