package phuchuay.console.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.chat.OfficerSays;
import phuchuay.chat.care.Care;
import phuchuay.chat.care.Caring;
import phuchuay.chat.care.Item;
import phuchuay.chat.care.Officer;
import phuchuay.chat.care.Result;
import phuchuay.platform.Demo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does one thing in a chat of the demo: people through their phone, the officer at the desk. */
@Demo
@Component
class Chatting {

  /** So that an answer is known by it, and is said once. */
  private static final String KEY = "demo %s %d";

  private final Phones phones;
  private final Caring caring;
  private final OfficerSays says;
  private final JsonMapper json;
  private final Turn turn;
  private final Clock clock;

  Chatting(
      Phones phones, Caring caring, OfficerSays says, JsonMapper json, Turn turn, Clock clock) {
    this.phones = phones;
    this.caring = caring;
    this.says = says;
    this.json = json;
    this.turn = turn;
    this.clock = clock;
  }

  /** What somebody does on their phone; false if it is not theirs to do. */
  boolean byThem(Story story, Deed deed, List<Item> items) {
    switch (deed.kind()) {
      case FOLLOWS -> phones.follows(story.line());
      case SAYS -> phones.says(story.line(), deed.words());
      case TAPS -> phones.taps(story.line(), button(items, deed.words()), deed.words());
      case ANSWERS, NOTES, SNOOZES, CLOSES, PASSES -> {
        return false;
      }
    }
    return true;
  }

  /** What the officer does at the desk. */
  void atTheDesk(Story story, int number, Care care, Person person) {
    Deed deed = story.deeds().get(number);
    long chat = care.conversation();
    Officer me = officer(person);
    Result result =
        turn.alone(
            () ->
                switch (deed.kind()) {
                  case ANSWERS -> answer(story, number, chat, me, deed.words());
                  case NOTES -> caring.note(chat, me, deed.words(), List.of());
                  case SNOOZES -> caring.snooze(chat, me, clock.instant().plus(hours(deed)));
                  case CLOSES -> caring.close(chat, me);
                  case FOLLOWS, SAYS, TAPS, PASSES -> throw new Stuck("no deed of an officer");
                });
    if (!result.done()) {
      throw new Stuck(deed.kind() + " is refused: " + result);
    }
  }

  private Result answer(Story story, int number, long chat, Officer me, String words) {
    byte[] name = KEY.formatted(story.line(), number).getBytes(StandardCharsets.UTF_8);
    return caring.answer(
        chat,
        me,
        UUID.nameUUIDFromBytes(name),
        Long.MAX_VALUE,
        care -> List.of(says.text(care.about().system(), words, List.of())));
  }

  private static Duration hours(Deed deed) {
    return Duration.ofHours(Long.parseLong(deed.words()));
  }

  private static Officer officer(Person me) {
    List<String> systems =
        AccountSystem.ofPeople().stream().filter(me::worksFor).map(AccountSystem::word).toList();
    return new Officer(me.id(), me.party(), systems, me.scope().isEmpty(), me.leads(), null);
  }

  /** What the button of this name says, in the latest message that has one. */
  private String button(List<Item> items, String name) {
    return items.reversed().stream()
        .map(Item::messages)
        .filter(Objects::nonNull)
        .flatMap(messages -> find(json.readTree(messages), name).stream())
        .findFirst()
        .orElseThrow(() -> new Stuck("no button " + name));
  }

  private static Optional<String> find(JsonNode node, String name) {
    String shown = node.path("displayText").asString(node.path("label").asString(""));
    if (node.has("data") && shown.equals(name)) {
      return Optional.of(node.path("data").asString(""));
    }
    return node.valueStream().flatMap(child -> find(child, name).stream()).findFirst();
  }
}
