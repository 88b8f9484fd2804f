package phuchuay.platform;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values put into a template: strings, numbers, and lists, maps and records of them. */
public final class Fills {

  /** No database takes it, and nobody can read it. */
  private static final char NUL = 0;

  private static final char REPLACEMENT = '\uFFFD';

  private Fills() {}

  /** The fills with every secret hidden, however deep: for rows, history and logs. */
  public static Map<String, Object> hidden(Map<String, ?> fills) {
    return map(fills, false);
  }

  /** The fills with every secret open: only for what leaves to its receiver. */
  static Map<String, Object> open(Map<String, ?> fills) {
    return map(fills, true);
  }

  static boolean secret(@Nullable Object fill) {
    return each(fill).anyMatch(each -> each instanceof Secret || each instanceof EmailAddress);
  }

  /** Every fill that is put in by its name, however deep. */
  public static Stream<Named> named(Map<String, ?> fills) {
    return each(fills).filter(Named.class::isInstance).map(Named.class::cast);
  }

  /** All that is no map, list or record, however deep. */
  private static Stream<Object> each(@Nullable Object fill) {
    return switch (fill) {
      case null -> Stream.empty();
      case Secret secret -> Stream.of(secret);
      case EmailAddress address -> Stream.of(address);
      case Named thing -> Stream.of(thing);
      case Map<?, ?> map -> map.values().stream().flatMap(Fills::each);
      case Collection<?> list -> list.stream().flatMap(Fills::each);
      case Record record -> each(components(record));
      default -> Stream.of(fill);
    };
  }

  private static Map<String, Object> map(Map<?, ?> fills, boolean open) {
    Map<String, Object> plain = HashMap.newHashMap(fills.size());
    fills.forEach(
        (name, fill) -> {
          Object value = plain(fill, open);
          if (value != null) {
            plain.put(String.valueOf(name), value);
          }
        });
    return plain;
  }

  private static @Nullable Object plain(@Nullable Object fill, boolean open) {
    return switch (fill) {
      case null -> null;
      case String text -> text.replace(NUL, REPLACEMENT);
      case Number number -> number;
      case Boolean yes -> yes;
      case Secret secret -> open ? secret.value() : Secret.HIDDEN;
      case EmailAddress address -> open ? address.value() : Secret.HIDDEN;
      case Named thing -> thing.name();
      case Map<?, ?> map -> map(map, open);
      case Collection<?> list -> list(list, open);
      case Record record -> map(components(record), open);
      default ->
          throw new IllegalArgumentException(
              "a fill is a string, a number, or a list, map or record of them, not a "
                  + fill.getClass().getName());
    };
  }

  private static List<@Nullable Object> list(Collection<?> fills, boolean open) {
    List<@Nullable Object> plain = new ArrayList<>(fills.size());
    fills.forEach(fill -> plain.add(plain(fill, open)));
    return plain;
  }

  private static Map<String, @Nullable Object> components(Record record) {
    Map<String, @Nullable Object> values = new HashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      values.put(component.getName(), value(record, component));
    }
    return values;
  }

  private static @Nullable Object value(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
