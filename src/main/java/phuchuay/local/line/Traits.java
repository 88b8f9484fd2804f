package phuchuay.local.line;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What LINE guesses about a person: sex, age, region, phone, and for how many days a friend. */
public record Traits(String gender, int age, String area, String app, int days) {

  private static final List<Integer> DAYS = List.of(3, 20, 60, 120, 300, 800);

  static Traits read(JsonNode person) {
    return new Traits(
        person.path("gender").asString("female"),
        person.path("age").asInt(45),
        person.path("area").asString("th_01"),
        person.path("app").asString("android"),
        person.path("days").asInt(400));
  }

  /** Somebody invented gets traits that follow from who they are. */
  static Traits of(long seed) {
    int any = (int) (seed & 0xffff);
    return new Traits(
        any % 2 == 0 ? "female" : "male",
        20 + any / 2 % 45,
        "th_0" + (1 + any / 3 % 8),
        any % 5 < 3 ? "android" : "ios",
        DAYS.get(any / 7 % DAYS.size()));
  }
}
