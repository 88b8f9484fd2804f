package phuchuay.registration.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Secret;
import phuchuay.registration.Phones;
import phuchuay.thai.ThaiNames;
import phuchuay.thai.ThaiText;

/**
 * What somebody says about themselves, all at once or one thing at a time: name, position,
 * telephone, e-mail. It hides itself wherever it is printed.
 */
public record PersonSaid(
    @Nullable String name,
    @Nullable String position,
    @Nullable String phone,
    @Nullable String email) {

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s,;:<>()\"\u0e00-\u0e7f]+@[^\\s,;<>()\"\u0e00-\u0e7f]+");
  private static final int LONGEST = 100;

  public static PersonSaid in(String typed) {
    return WrongKeyboard.thai(typed).map(PersonSaid::read).orElseGet(() -> read(typed));
  }

  /** The text without addresses and telephone numbers. */
  public static String withoutContact(String typed) {
    return EMAIL.matcher(Phones.without(typed)).replaceAll(" ");
  }

  private static PersonSaid read(String typed) {
    String phone = Phones.in(typed).orElse(null);
    String email = email(typed);
    String rest = withoutContact(email == null ? typed : closed(typed));
    List<String> parts = parts(rest);
    String name = parts.isEmpty() ? null : name(parts.getFirst());
    String position = name == null || parts.size() < 2 ? null : position(parts.get(1));
    return new PersonSaid(name, position, phone, email);
  }

  /** The answer to "what is your position", if it is one. */
  public static Optional<String> positionIn(String typed) {
    String text = tidy(typed, AskWords.POSITION);
    return answer(text) ? Optional.of(text) : Optional.empty();
  }

  public boolean nothing() {
    return name == null && position == null && phone == null && email == null;
  }

  private static @Nullable String email(String typed) {
    String found = firstEmail(typed);
    return found == null ? firstEmail(closed(typed)) : found;
  }

  /** Some type an address with spaces around its signs. */
  private static String closed(String typed) {
    return typed
        .replaceAll("(?<=\\w)\\s*@\\s*(?=\\w)", "@")
        .replaceAll("(?<=@\\S{1,60})\\s*\\.\\s*(?=\\w)", ".");
  }

  private static @Nullable String firstEmail(String typed) {
    Matcher found = EMAIL.matcher(typed);
    while (found.find()) {
      Optional<EmailAddress> address = EmailAddress.read(found.group().replaceAll("[.]+$", ""));
      if (address.isPresent()) {
        return address.get().value();
      }
    }
    return null;
  }

  /** What stands between line ends and commas; a position that is announced begins a new part. */
  private static List<String> parts(String rest) {
    String text = rest;
    for (String word : AskWords.POSITION.all()) {
      text = text.replaceAll("(?i)" + Pattern.quote(word) + "\\s*:?", "\n");
    }
    for (Phrases labels : List.of(AskWords.PHONE, AskWords.EMAIL)) {
      for (String word : labels.all()) {
        text = text.replaceAll("(?i)" + Pattern.quote(word) + "\\s*:?", " ");
      }
    }
    List<String> parts = new ArrayList<>();
    for (String part : text.split("[\n,;/|]")) {
      String tidy = withoutPoliteness(ThaiNames.tidy(part));
      if (!tidy.isEmpty()) {
        parts.add(tidy);
      }
    }
    return parts.size() == 1 ? nameThenRest(tidy(parts.getFirst(), AskWords.NAME)) : parts;
  }

  /** A name of two words, its title aside, and what follows them. */
  private static List<String> nameThenRest(String text) {
    String[] words = text.split(" ");
    int name = 2 + (AskWords.TITLES.are(words[0]) ? 1 : 0);
    return words.length <= name
        ? List.of(text)
        : List.of(
            String.join(" ", List.of(words).subList(0, name)),
            String.join(" ", List.of(words).subList(name, words.length)));
  }

  /** First name and surname: two words, no number, and not the beginning of a wish. */
  private static @Nullable String name(String text) {
    String name = tidy(text, AskWords.NAME);
    boolean two = name.contains(" ") && name.chars().noneMatch(Character::isDigit);
    return two && answer(name) ? name : null;
  }

  private static @Nullable String position(String text) {
    return answer(text) ? text : null;
  }

  private static boolean answer(String text) {
    return text.length() >= 2
        && text.length() <= LONGEST
        && text.chars().anyMatch(Character::isLetter)
        && !text.contains("?")
        && !AskWords.NO_ANSWER.begin(ThaiText.normalise(text));
  }

  private static String tidy(String typed, Phrases label) {
    String text = ThaiNames.tidy(typed);
    for (String word : label.all()) {
      text = text.replaceFirst("(?i)^" + Pattern.quote(word) + "\\s*:?\\s*", "");
    }
    return withoutPoliteness(text.strip());
  }

  /** Only what no name ends with: surnames end in syllables that are particles elsewhere. */
  private static String withoutPoliteness(String text) {
    for (String word : AskWords.POLITE.all()) {
      if (text.endsWith(word)) {
        return withoutPoliteness(text.substring(0, text.length() - word.length()).strip());
      }
    }
    return text;
  }

  @Override
  public String toString() {
    return Secret.HIDDEN;
  }
}
