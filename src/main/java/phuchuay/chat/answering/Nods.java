package phuchuay.chat.answering;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import phuchuay.platform.Words;
import phuchuay.thai.Keyboard;
import phuchuay.thai.ThaiText;

/** Words that only agree, or are only polite: they answer something, and ask for nothing. */
@Component
class Nods {

  private static final String YES = "system-offer-yes";

  private final Set<String> yes;

  Nods(Words words) {
    yes =
        words.samples().getOrDefault(YES, List.of()).stream()
            .map(ThaiText::normalise)
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean are(String typed) {
    return said(typed) || said(Keyboard.toThai(typed));
  }

  private boolean said(String typed) {
    String text = ThaiText.normalise(typed);
    String plain = ThaiText.withoutParticles(text);
    return !text.isEmpty() && (plain.isEmpty() || yes.contains(text) || yes.contains(plain));
  }
}
