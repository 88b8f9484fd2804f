package phuchuay.directory.names;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import phuchuay.directory.Found;
import phuchuay.directory.Kind;
import phuchuay.directory.Province;

/** What a search needs to know of an agency. */
public record Listed(
    UUID id,
    Kind kind,
    String name,
    @Nullable String english,
    List<String> aliases,
    Province province,
    String district) {

  /** Every name it goes by. */
  Stream<String> names() {
    return Stream.of(Stream.of(name), Stream.ofNullable(english), aliases.stream())
        .flatMap(names -> names);
  }

  Found found(double score) {
    return new Found(id, name, kind, province, district, score);
  }
}
