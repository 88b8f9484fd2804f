package phuchuay.faq;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.chat.Limits;
import phuchuay.chat.Say;
import phuchuay.platform.Words;

/** Answers as phones show them: the very messages that chat would send. */
@Component
public class AnswerCards {

  private static final UUID NOBODY_ASKED = new UUID(0, 0);

  private final FaqSays says;
  private final FaqSettings settings;
  private final Words words;
  private final Limits limits;

  AnswerCards(FaqSays says, FaqSettings settings, Words words, Limits limits) {
    this.says = says;
    this.settings = settings;
    this.words = words;
    this.limits = limits;
  }

  /** LINE's messages as JSON; in English if that is wished and there is any. */
  public List<String> messages(Entry entry, boolean english) {
    Say say = says.answer(entry, NOBODY_ASKED, english);
    return limits.fit(words.chat(say.template(), say.fills()).messages());
  }

  /** The files that an answer may name, and whether the agency has said where they are. */
  public SortedMap<String, Boolean> files() {
    SortedMap<String, Boolean> files = new TreeMap<>();
    settings.files().forEach((name, address) -> files.put(name, !address.isBlank()));
    return files;
  }
}
