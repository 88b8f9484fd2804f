package phuchuay.directory.kept;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import phuchuay.directory.IdNumber;
import phuchuay.directory.Kind;
import phuchuay.directory.Province;
import phuchuay.directory.Status;
import phuchuay.platform.Secret;
import phuchuay.thai.ThaiNames;

/** What is known of an agency, or what a line of a list says of it: blank is not said. */
public record Particulars(
    Kind kind,
    String name,
    String english,
    List<String> aliases,
    @Nullable IdNumber number,
    Province province,
    String district,
    Secret email,
    Secret address,
    @Nullable Status status) {

  /** As it looks: what two agencies of one place may not have in common. */
  public String look() {
    return ThaiNames.look(name);
  }

  /** Whether both may be in one place: a district that is not said may be any. */
  public boolean near(Particulars other) {
    return province.equals(other.province)
        && (district.isEmpty() || other.district.isEmpty() || district.equals(other.district));
  }

  /** These, with whatever the other says in place of it; another name becomes one more. */
  public Particulars updatedBy(Particulars other) {
    boolean sameName = ThaiNames.plain(name).equals(ThaiNames.plain(other.name));
    Stream<String> former = sameName ? Stream.of() : Stream.of(name);
    return new Particulars(
        other.kind,
        sameName ? name : other.name,
        said(other.english, english),
        Stream.of(aliases.stream(), other.aliases.stream(), former)
            .flatMap(names -> names)
            .distinct()
            .toList(),
        other.number == null ? number : other.number,
        other.province,
        said(other.district, district),
        other.email.value().isEmpty() ? email : other.email,
        other.address.value().isEmpty() ? address : other.address,
        other.status == null ? status : other.status);
  }

  /** The same, under this number. */
  public Particulars numbered(@Nullable IdNumber other) {
    return new Particulars(
        kind, name, english, aliases, other, province, district, email, address, status);
  }

  /** The same, with a name that it had before among its others; a slip of the pen is none. */
  Particulars formerly(String former) {
    boolean sameName = ThaiNames.plain(name).equals(ThaiNames.plain(former));
    return sameName || aliases.contains(former)
        ? this
        : new Particulars(
            kind,
            name,
            english,
            Stream.concat(aliases.stream(), Stream.of(former)).toList(),
            number,
            province,
            district,
            email,
            address,
            status);
  }

  /** Where the other says something else. */
  public Set<Field> differences(Particulars other) {
    Map<Field, Object> its = other.fields();
    return fields().entrySet().stream()
        .filter(field -> !Objects.equals(field.getValue(), its.get(field.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
  }

  private Map<Field, Object> fields() {
    Map<Field, Object> fields = new EnumMap<>(Field.class);
    fields.put(Field.NAME, name);
    fields.put(Field.ENGLISH, english);
    fields.put(Field.ALIASES, aliases);
    fields.put(Field.KIND, kind);
    fields.put(Field.NUMBER, number == null ? "" : number);
    fields.put(Field.PROVINCE, province);
    fields.put(Field.DISTRICT, district);
    fields.put(Field.EMAIL, email);
    fields.put(Field.ADDRESS, address);
    fields.put(Field.STATUS, status == null ? Status.OPEN : status);
    return fields;
  }

  private static String said(String now, String before) {
    return now.isEmpty() ? before : now;
  }
}
