package phuchuay.registration.ask;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.chat.Reply;
import phuchuay.chat.Step;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.Found;
import phuchuay.directory.Meant;
import phuchuay.directory.Status;
import phuchuay.registration.RegistrationSettings;
import phuchuay.registration.said.AskWords;
import phuchuay.registration.said.Counts;
import phuchuay.registration.said.PersonSaid;

/** What somebody typed, heard as the answer to the question that was asked. */
@Component
class Hearing {

  private final AgencySaid agencySaid;
  private final Agencies agencies;
  private final Asking asking;
  private final RegistrationSettings settings;

  Hearing(AgencySaid agencySaid, Agencies agencies, Asking asking, RegistrationSettings settings) {
    this.agencySaid = agencySaid;
    this.agencies = agencies;
    this.asking = asking;
    this.settings = settings;
  }

  /** A sentence that opens the talk: whatever it says already is not asked again. */
  Reply opening(String typed, Wish known) {
    Wish wish = known.with(contact(typed));
    String rest = PersonSaid.withoutContact(typed);
    Optional<Integer> count = Counts.in(rest);
    if (count.filter(this::allowed).isPresent()) {
      wish = wish.count(count.get());
    }
    Optional<Meant> meant = agencySaid.in(rest);
    Reply reply = meant.isPresent() ? agency(meant.get(), wish, false) : asking.next(wish);
    return count.isEmpty() || allowed(count.get()) ? reply : Asking.mostAtOnce(reply);
  }

  Reply answer(String typed, Step step, Wish wish) {
    if (step.name().equals(Asking.WHICH)) {
      return which(typed, step, wish);
    }
    return Question.of(step.name())
        .map(question -> answer(question, typed, step, wish))
        .orElseGet(() -> asking.check(wish));
  }

  Reply agency(UUID id, Wish wish) {
    Optional<Agency> agency = agencies.one(id).filter(one -> one.status() == Status.OPEN);
    return agency.isPresent()
        ? asking.next(wish.agency(id, shown(agency.get())))
        : asking.ask(Question.AGENCY, wish);
  }

  Reply count(int many, Wish wish) {
    return allowed(many) ? asking.next(wish.count(many)) : asking.again(Question.COUNT);
  }

  private Reply answer(Question question, String typed, Step step, Wish wish) {
    return switch (question) {
      case AGENCY -> agency(agencySaid.answered(typed), wish, step.known().containsKey("missed"));
      case COUNT ->
          Counts.answered(typed)
              .map(many -> count(many, wish))
              .or(
                  () ->
                      Counts.first(typed)
                          .map(said -> count(said.many(), wish.with(PersonSaid.in(said.rest())))))
              .orElseGet(() -> asking.again(Question.COUNT));
      case POSITION ->
          PersonSaid.positionIn(typed)
              .map(said -> asking.next(wish.with(contact(typed)).position(said)))
              .orElseGet(() -> asking.again(question));
      case NAME, PHONE, EMAIL -> person(question, typed, wish);
    };
  }

  /** Whatever was said about the person counts, if what was asked is among it. */
  private Reply person(Question question, String typed, Wish wish) {
    PersonSaid said = question == Question.NAME ? PersonSaid.in(typed) : contact(typed);
    Wish asked = Wish.NOTHING.with(said);
    boolean anything = question == Question.NAME ? !said.nothing() : asked.knows(question);
    return anything ? asking.next(wish.with(said)) : asking.again(question);
  }

  private static PersonSaid contact(String typed) {
    PersonSaid said = PersonSaid.in(typed);
    return new PersonSaid(null, null, said.phone(), said.email());
  }

  private Reply agency(Meant meant, Wish wish, boolean missed) {
    return switch (meant) {
      case Meant.This(Found found) -> asking.next(wish.agency(found.agency(), Asking.shown(found)));
      case Meant.OneOf(List<Found> found) -> asking.which(found, wish);
      case Meant.Nobody _ -> asking.notFound(wish, missed);
    };
  }

  /** A number of the list, or another name. */
  private Reply which(String typed, Step step, Wish wish) {
    List<String> choices = Arrays.asList(step.known().getOrDefault("choices", "").split(","));
    Optional<Integer> number = Counts.answered(typed).filter(n -> n >= 1 && n <= choices.size());
    if (number.isPresent()) {
      return agency(UUID.fromString(choices.get(number.get() - 1)), wish);
    }
    return AskWords.NONE_OF_THEM.are(typed)
        ? asking.notFound(wish, false)
        : agency(agencySaid.answered(typed), wish, step.known().containsKey("missed"));
  }

  private boolean allowed(int many) {
    return many >= 1 && many <= settings.mostCodes();
  }

  static String shown(Agency agency) {
    return String.join(" ", agency.name(), agency.district(), agency.province().thai())
        .replaceAll("\\s+", " ");
  }
}
