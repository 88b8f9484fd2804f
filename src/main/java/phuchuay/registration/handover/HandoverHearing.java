package phuchuay.registration.handover;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.registration.handover.SeatsOfPhone.Held;
import phuchuay.registration.said.AskWords;
import phuchuay.registration.said.Counts;
import phuchuay.registration.said.PersonSaid;
import phuchuay.thai.ThaiText;

/** What somebody typed about a successor, heard as the answer to the question that was asked. */
@Component
class HandoverHearing {

  private static final int LONGEST = 1000;

  /** Of a sentence that opens the talk only what cannot be anything else: address and telephone. */
  Handover opening(String typed) {
    return Handover.NOTHING.with(contact(typed));
  }

  Optional<Handover> answer(Asked asked, String typed, Handover known) {
    return switch (asked) {
      case NAME -> {
        PersonSaid said = PersonSaid.in(typed);
        yield said.name() == null ? Optional.empty() : Optional.of(known.with(said));
      }
      case EMAIL -> {
        PersonSaid said = contact(typed);
        yield said.email() == null ? Optional.empty() : Optional.of(known.with(said));
      }
      case PHONE -> {
        PersonSaid said = contact(typed);
        yield AskWords.SKIP.are(typed)
            ? Optional.of(known.withoutPhone())
            : said.phone() == null ? Optional.empty() : Optional.of(known.with(said));
      }
      case WHY -> Optional.of(typed.strip()).filter(HandoverHearing::reason).map(known::why);
    };
  }

  /** A number of the list, or part of the agency's name. */
  Optional<Held> which(String typed, List<Held> held) {
    Optional<Integer> number = Counts.answered(typed).filter(n -> n >= 1 && n <= held.size());
    if (number.isPresent()) {
      return Optional.of(held.get(number.get() - 1));
    }
    String text = ThaiText.normalise(typed);
    List<Held> named =
        held.stream()
            .filter(one -> text.length() > 2 && ThaiText.normalise(one.name()).contains(text))
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /** Which answer somebody wants to correct. */
  Optional<Asked> toFix(String typed) {
    String text = ThaiText.normalise(typed);
    return Arrays.stream(Asked.values())
        .filter(asked -> asked != Asked.WHY)
        .filter(asked -> AskWords.fixing(asked.word()).in(text))
        .findFirst()
        .or(() -> AskWords.FIX.are(typed) ? Optional.of(Asked.NAME) : Optional.empty());
  }

  private static boolean reason(String typed) {
    return typed.length() >= 2
        && typed.length() <= LONGEST
        && typed.chars().anyMatch(Character::isLetter)
        && !typed.contains("?");
  }

  private static PersonSaid contact(String typed) {
    PersonSaid said = PersonSaid.in(typed);
    return new PersonSaid(null, null, said.phone(), said.email());
  }
}
