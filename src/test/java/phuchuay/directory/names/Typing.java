package phuchuay.directory.names;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import phuchuay.directory.kept.Resources;
import phuchuay.thai.Keyboard;

/** Names as people type them: the same mistakes for the same seed. */
public final class Typing {

  private static final List<String[]> SHORT =
      Resources.rows("kind-words.tsv")
          .filter(cells -> cells.size() > 2 && !cells.getFirst().equals("-"))
          .filter(cells -> cells.get(2).contains(".") && cells.get(2).charAt(0) > '\u007f')
          .map(cells -> new String[] {cells.get(1), cells.get(2)})
          .toList();

  private final Random random;

  public Typing(long seed) {
    random = new Random(seed);
  }

  /** The mistakes, each under its name. */
  public List<Mistake> mistakes() {
    return List.of(
        new Mistake("as written", name -> name),
        new Mistake("tone marks left out", Typing::withoutTones),
        new Mistake("a mark left out", this::withoutOneMark),
        new Mistake("a mark doubled", this::markDoubled),
        new Mistake("two letters swapped", this::swapped),
        new Mistake("a letter left out", this::withoutOneLetter),
        new Mistake("a letter doubled", this::letterDoubled),
        new Mistake("a wrong letter", this::wrongLetter),
        new Mistake("no spaces", name -> name.replace(" ", "")),
        new Mistake("short", Typing::shortened),
        new Mistake("short without dots", name -> shortened(name).replace(".", "")),
        new Mistake("short, space, no dots", name -> shortened(name).replace(".", " ")),
        new Mistake("short, swapped", name -> swapped(shortened(name))),
        new Mistake("short, no tone marks", name -> withoutTones(shortened(name))),
        new Mistake("other keyboard", Keyboard::toLatin),
        new Mistake("other keyboard, short", name -> Keyboard.toLatin(shortened(name))),
        new Mistake(
            "other keyboard, mark left out", name -> Keyboard.toLatin(withoutOneMark(name))),
        new Mistake("two mistakes", name -> withoutOneMark(swapped(name))));
  }

  /** The mistakes in an English name. */
  public List<Mistake> inEnglish() {
    return List.of(
        new Mistake("as written", name -> name),
        new Mistake("small letters", name -> name.toLowerCase(java.util.Locale.ROOT)),
        new Mistake("no spaces", name -> name.replace(" ", "")),
        new Mistake("a letter left out", this::withoutOneLetter),
        new Mistake("two letters swapped", this::swapped),
        new Mistake("SAO", name -> name.replace("Subdistrict Administrative Organization", "SAO")),
        new Mistake("other keyboard", Keyboard::toThai));
  }

  private static String withoutTones(String name) {
    return name.replaceAll("[\u0E48-\u0E4B]", "");
  }

  private String withoutOneMark(String name) {
    int[] marks = places(name, Typing::mark);
    return marks.length == 0 ? name : cut(name, marks[random.nextInt(marks.length)]);
  }

  private String markDoubled(String name) {
    int[] marks = places(name, Typing::mark);
    if (marks.length == 0) {
      return name;
    }
    int at = marks[random.nextInt(marks.length)];
    return name.substring(0, at) + name.charAt(at) + name.substring(at);
  }

  private String withoutOneLetter(String name) {
    return cut(name, letter(name));
  }

  private String letterDoubled(String name) {
    int at = letter(name);
    return name.substring(0, at) + name.charAt(at) + name.substring(at);
  }

  private String wrongLetter(String name) {
    int at = letter(name);
    char wrong = (char) ('\u0E01' + random.nextInt(46));
    return name.substring(0, at) + wrong + name.substring(at + 1);
  }

  private String swapped(String name) {
    int at = random.nextInt(Math.max(1, name.length() - 1));
    if (name.length() < 2) {
      return name;
    }
    return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
  }

  private static String shortened(String name) {
    for (String[] form : SHORT) {
      if (name.startsWith(form[0])) {
        return form[1] + name.substring(form[0].length());
      }
    }
    return name;
  }

  private static String cut(String name, int at) {
    return name.substring(0, at) + name.substring(at + 1);
  }

  private int letter(String name) {
    int[] letters = places(name, Character::isLetter);
    return letters[random.nextInt(letters.length)];
  }

  private static int[] places(String name, java.util.function.IntPredicate of) {
    return java.util.stream.IntStream.range(0, name.length())
        .filter(i -> of.test(name.charAt(i)))
        .toArray();
  }

  private static boolean mark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** A mistake and how it is made. */
  public record Mistake(String called, UnaryOperator<String> made) {}
}
