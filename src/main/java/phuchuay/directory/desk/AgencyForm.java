package phuchuay.directory.desk;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import phuchuay.directory.Status;
import phuchuay.directory.kept.Field;
import phuchuay.directory.kept.Particulars;

/**
 * The form of an agency as it is filled in. Of a number that is known it holds nothing: left blank,
 * it stays.
 */
record AgencyForm(Map<Field, String> written) {

  /** From the parameters of a request, those that begin so. */
  static AgencyForm of(Map<String, String> parameters, String prefix) {
    Map<Field, String> written = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      String typed = parameters.getOrDefault(prefix + field.word(), "");
      written.put(field, typed.replace("\r\n", "\n").strip());
    }
    return new AgencyForm(written);
  }

  static AgencyForm of(Particulars known) {
    Status status = known.status();
    Map<Field, String> written = new EnumMap<>(Field.class);
    written.put(Field.NAME, known.name());
    written.put(Field.ENGLISH, known.english());
    written.put(Field.ALIASES, String.join("\n", known.aliases()));
    written.put(Field.KIND, known.kind().name());
    written.put(Field.PROVINCE, known.province().code());
    written.put(Field.DISTRICT, known.district());
    written.put(Field.EMAIL, known.email().value());
    written.put(Field.ADDRESS, known.address().value());
    written.put(Field.STATUS, (status == null ? Status.OPEN : status).name());
    return new AgencyForm(written);
  }

  public String get(Field field) {
    return written.getOrDefault(field, "");
  }

  /** As pages ask. */
  public String get(String field) {
    return get(Field.valueOf(field.toUpperCase(Locale.ROOT)));
  }

  /** What was not touched since it was so, as it is now; what was typed stays. */
  AgencyForm onto(AgencyForm was, AgencyForm now) {
    Map<Field, String> merged = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      merged.put(field, get(field).equals(was.get(field)) ? now.get(field) : get(field));
    }
    return new AgencyForm(merged);
  }

  /** Where the other says something else. */
  Set<Field> differences(AgencyForm other) {
    Set<Field> differences = EnumSet.allOf(Field.class);
    differences.removeIf(field -> get(field).equals(other.get(field)));
    return differences;
  }
}
