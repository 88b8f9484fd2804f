package phuchuay.casework.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.casework.Answer;
import phuchuay.casework.programme.Field;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.Province;
import phuchuay.directory.Provinces;

/** Agencies of the directory, and places: a province and what lies in it, a point on the map. */
@Component
class PlaceKinds {

  private static final int LONGEST = 200;
  private static final double SOUTH = 5;
  private static final double NORTH = 21;
  private static final double WEST = 97;
  private static final double EAST = 106;

  private final Agencies agencies;
  private final Provinces provinces;

  PlaceKinds(Agencies agencies, Provinces provinces) {
    this.agencies = agencies;
    this.provinces = provinces;
  }

  Read agency(Field field, Answer typed) {
    Map<String, String> parts = parts(typed);
    Optional<Agency> found = id(parts.getOrDefault("id", "")).flatMap(agencies::one);
    if (found.isPresent()) {
      return new Read.Right(
          new Answer.Parts(Map.of("id", found.get().id().toString(), "name", found.get().name())));
    }
    String name = Plain.line(parts.getOrDefault("name", Plain.text(typed)));
    return field.orTyped() && !name.isEmpty() && name.length() <= LONGEST
        ? new Read.Right(new Answer.Parts(Map.of("name", name)))
        : Read.wrong("agency");
  }

  Read place(Field field, Answer typed) {
    Map<String, String> given = parts(typed);
    Set<String> wanted = field.rules().parts();
    Map<String, String> place = new HashMap<>();
    Optional<Province> province = provinces.named(given.getOrDefault("province", ""));
    province.ifPresent(found -> place.put("province", found.code()));
    if (province.isEmpty() && wanted.contains("province")) {
      return Read.wrong("province");
    }
    for (String part : Set.of("district", "subdistrict", "detail")) {
      String text = Plain.line(given.getOrDefault(part, ""));
      if (text.isEmpty() && wanted.contains(part)) {
        return Read.wrong("place-" + part);
      }
      if (text.length() > LONGEST) {
        return Read.wrong("place-long", LONGEST);
      }
      place.put(part, text);
    }
    place.values().removeIf(String::isEmpty);
    return point(given, wanted.contains("point"), place);
  }

  private static Read point(Map<String, String> given, boolean wanted, Map<String, String> place) {
    String lat = Plain.digits(Plain.line(given.getOrDefault("lat", "")));
    String lon = Plain.digits(Plain.line(given.getOrDefault("lon", "")));
    if (lat.isEmpty() && lon.isEmpty() && !wanted) {
      return new Read.Right(new Answer.Parts(place));
    }
    if (!within(lat, SOUTH, NORTH) || !within(lon, WEST, EAST)) {
      return within(lon, SOUTH, NORTH) && within(lat, WEST, EAST)
          ? Read.wrong("point-swapped")
          : Read.wrong("point");
    }
    place.put("lat", lat);
    place.put("lon", lon);
    return new Read.Right(new Answer.Parts(place));
  }

  private static boolean within(String number, double least, double most) {
    return number.matches("\\d{1,3}(\\.\\d{1,10})?")
        && Double.parseDouble(number) >= least
        && Double.parseDouble(number) <= most;
  }

  private static Map<String, String> parts(Answer typed) {
    return typed instanceof Answer.Parts parts ? parts.parts() : Map.of();
  }

  private static Optional<UUID> id(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
