package phuchuay.platform;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;

/** Settings by their environment names, wherever they were set; blank counts as not set. */
public record Settings(PropertyResolver properties) {

  public @Nullable String get(String name) {
    String value = properties.getProperty(name);
    if (value == null || value.isBlank()) {
      String dotted = name.toLowerCase(Locale.ROOT).replace('_', '.');
      value = properties.getProperty(dotted);
    }
    return value == null || value.isBlank() ? null : value.strip();
  }

  public String get(String name, String otherwise) {
    String value = get(name);
    return value == null ? otherwise : value;
  }

  public boolean has(String name) {
    return get(name) != null;
  }
}
