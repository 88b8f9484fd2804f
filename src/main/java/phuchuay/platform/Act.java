package phuchuay.platform;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, for the audit: {@code Act.by(Party.of("staff", name),
 * "password.changed").about(Party.of("person", 17)).with("reason", "asked")}.
 *
 * @param name what was done, in the past tense
 * @param address where they sat; sealed when it is kept
 * @param details plain values; never a secret, a name or an address of a person
 */
public record Act(
    Party actor,
    String name,
    @Nullable Party subject,
    @Nullable Secret address,
    Map<String, Object> details) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*(\\.[a-z][a-z-]*)+");
  private static final Pattern KEY = Pattern.compile("[a-z][a-z-]{0,40}");
  private static final int LONGEST = 500;

  /** Long numbers and e-mail addresses that slipped into somebody's reason. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?<![\\w-])(?:\\p{Nd}{9,}|\\p{Nd}-\\p{Nd}{4}-\\p{Nd}{5}-\\p{Nd}{2}-\\p{Nd}"
              + "|\\p{Nd}{2,3}[- ]\\p{Nd}{3}[- ]\\p{Nd}{4})(?![\\w-])|\\S+@\\S+");

  public Act {
    if (name.length() > 80 || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("an act is called thing.happened, not " + name);
    }
    Map<String, Object> plain = new TreeMap<>();
    details.forEach((key, value) -> plain.put(checked(key), plain(value)));
    details = Map.copyOf(plain);
  }

  public static Act by(Party actor, String name) {
    return new Act(actor, name, null, null, Map.of());
  }

  public Act about(Party whom) {
    return new Act(actor, name, whom, address, details);
  }

  public Act from(@Nullable String where) {
    return new Act(actor, name, subject, where == null ? null : new Secret(where), details);
  }

  public Act with(String key, Object value) {
    Map<String, Object> more = new TreeMap<>(details);
    more.put(key, value);
    return new Act(actor, name, subject, address, more);
  }

  private static String checked(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("a detail is called by a plain word, not " + key);
    }
    return key;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Boolean yes -> yes;
      case Number number -> number;
      case String text -> hidden(text);
      case Enum<?> word -> word.name();
      default ->
          throw new IllegalArgumentException(
              "a detail is a plain value, not a " + value.getClass().getName());
    };
  }

  private static String hidden(String text) {
    String clean = text.replace("\0", "");
    String cut = clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    return PERSONAL.matcher(cut).replaceAll(Secret.HIDDEN);
  }
}
