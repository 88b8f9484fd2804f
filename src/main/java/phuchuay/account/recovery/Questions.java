package phuchuay.account.recovery;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.platform.Fingerprints;

/**
 * The questions that everybody may choose from, and those that are asked of nobody: who names
 * numbers that are not known is asked as well, always the same.
 */
@Component
class Questions {

  static final int MOST = 3;

  private final MessageSource messages;
  private final Fingerprints prints;

  Questions(MessageSource messages, Fingerprints prints) {
    this.messages = messages;
    this.prints = prints;
  }

  /** By their words in the bundle {@code recovery}. */
  List<String> codes() {
    String list = messages.getMessage("recovery.questions", null, Locale.of("th"));
    return Arrays.stream(list.split(",")).map(String::strip).toList();
  }

  String words(String code, Locale locale) {
    return messages.getMessage("recovery.question." + code, null, locale);
  }

  /** As many and such as somebody could have set who has these numbers. */
  List<String> madeUp(Numbers numbers) {
    Random random = random(numbers);
    int count = 1 + random.nextInt(MOST);
    return List.copyOf(shuffled(random).subList(0, count));
  }

  /** One in place of a question that only its owner may read. */
  String instead(Numbers numbers, int place, Set<String> except) {
    List<String> left = new ArrayList<>(shuffled(random(numbers)));
    left.removeAll(except);
    return left.get(place % left.size());
  }

  private List<String> shuffled(Random random) {
    List<String> codes = new ArrayList<>(codes());
    Collections.shuffle(codes, random);
    return codes;
  }

  /** Nobody without the key can tell it from choice. */
  private Random random(Numbers numbers) {
    return new Random(ByteBuffer.wrap(prints.mark("recovery made up", numbers.text())).getLong());
  }
}
