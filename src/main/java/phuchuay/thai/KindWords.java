package phuchuay.thai;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words that say what kind of thing a name is of, each with its long and short forms: whichever
 * form was used is one sign at the head of the name, so that short and long names are the same.
 */
public final class KindWords {

  static final char FIRST = '\uE000';
  static final char LAST = '\uE7FF';
  static final int FAMILY = 16;

  private static final char NOTHING = '\uE800';
  private static final String NO_FAMILY = "-";
  private static final int SHORT = 6;
  private static final int LONG = 10;
  private static final float ALMOST = 0.2f;
  private static final float MOST_WRONG = 4;

  private final List<Form> shortForms;
  private final List<Form> longForms;

  private KindWords(List<Form> forms) {
    Comparator<Form> longest =
        Comparator.comparingInt((Form form) -> form.word().length()).reversed();
    shortForms = forms.stream().filter(Form::brief).sorted(longest).toList();
    longForms = forms.stream().filter(form -> !form.brief()).sorted(longest).toList();
  }

  /**
   * From lines with a family and the forms of one word, tabs between them. Words of one family are
   * taken for each other more easily; words of no family (-) say nothing and are left out.
   */
  public static KindWords of(Stream<String> lines) {
    List<Form> forms = new ArrayList<>();
    List<String> families = new ArrayList<>();
    int[] members = new int[(LAST - FIRST + 1) / FAMILY];
    for (String line : lines.filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
      String[] cells = line.split("\t");
      if (!families.contains(cells[0])) {
        families.add(cells[0]);
      }
      int family = families.indexOf(cells[0]);
      char sign = (char) (FIRST + family * FAMILY + members[family]++);
      for (int i = 1; i < cells.length; i++) {
        forms.add(Form.of(cells[0].equals(NO_FAMILY) ? NOTHING : sign, cells[i]));
      }
    }
    return new KindWords(forms);
  }

  /** A name as it is compared: the signs of its kind, then the letters that are left. */
  public String reduced(String name) {
    return signsFirst(longOnes(shortOnes(ThaiText.normalise(name))));
  }

  /** Every way in which something typed may be meant: a kind glued to its name, or misspelt. */
  public Set<String> readings(String typed) {
    Set<String> readings = new LinkedHashSet<>();
    readings.add(reduced(typed));
    String plain = ThaiNames.plain(typed);
    glued(plain).forEach(readings::add);
    if (longForms.stream().noneMatch(form -> form.says(plain))) {
      almost(plain).forEach(readings::add);
    }
    return readings;
  }

  /** Whether this letter of a reduced name is the sign of a kind. */
  public static boolean sign(char c) {
    return c >= FIRST && c <= LAST;
  }

  /** A short form is a word of its own: between dots, spaces and the name's ends. */
  private String shortOnes(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int at = 0; at < out.length(); at++) {
      if (at == 0 || !letter(out.charAt(at - 1))) {
        replaceShort(out, at);
      }
    }
    return out.toString();
  }

  private void replaceShort(StringBuilder out, int at) {
    for (Form form : shortForms) {
      int end = end(out, at, form.word());
      if (end > 0) {
        out.replace(at, end, form.sign() + " ");
        return;
      }
    }
  }

  /**
   * Where the short form that begins here ends, with or without dots in it; −1 if there is none.
   */
  private static int end(CharSequence text, int from, String word) {
    int at = from;
    for (int i = 0; i < word.length(); i++) {
      while (i > 0 && at < text.length() && text.charAt(at) == '.') {
        at++;
      }
      if (at == text.length() || text.charAt(at) != word.charAt(i)) {
        return -1;
      }
      at++;
    }
    return at == text.length() || !letter(text.charAt(at)) ? at : -1;
  }

  private String longOnes(String text) {
    String out = lettersAndSigns(text);
    for (Form form : longForms) {
      out = out.replace(form.word(), String.valueOf(form.sign()));
    }
    return out;
  }

  private Stream<String> glued(String plain) {
    return shortForms.stream()
        .filter(form -> form.word().length() > 1 && plain.startsWith(form.word()))
        .limit(2)
        .map(form -> form.sign() + plain.substring(form.word().length()))
        .map(this::longOnes)
        .map(KindWords::signsFirst);
  }

  /** A long form that is misspelt at either end. */
  private Stream<String> almost(String plain) {
    String backwards = reverse(plain);
    float weight = LetterCosts.weight(plain);
    int latin = latinLetters(plain);
    return longForms.stream()
        .filter(form -> form.near(weight, latin))
        .flatMap(form -> Stream.of(form.head(plain), form.tail(backwards)))
        .filter(cut -> cut.cost() > 0 && cut.cost() <= ALMOST)
        .sorted(Comparator.comparingDouble(Cut::cost))
        .limit(2)
        .map(cut -> signsFirst(longOnes(cut.sign() + cut.rest())));
  }

  private static String signsFirst(String text) {
    StringBuilder signs = new StringBuilder();
    StringBuilder letters = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      if (letter(c)) {
        letters.append(c);
      } else if (sign(c) && signs.indexOf(String.valueOf(c)) < 0) {
        signs.append(c);
      }
    }
    return letters.insert(0, signs).toString();
  }

  private static String lettersAndSigns(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      if (letter(c) || sign(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static int latinLetters(String plain) {
    return (int) plain.chars().filter(c -> c < 0x0E00).count();
  }

  private static boolean letter(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String reverse(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private record Cut(char sign, float cost, String rest) {}

  private record Form(
      char sign, String word, boolean brief, String backwards, float weight, int latin) {

    static Form of(char sign, String written) {
      String word = ThaiNames.plain(written);
      boolean brief = word.length() < SHORT && !written.contains(" ");
      return new Form(
          sign, word, brief, reverse(word), LetterCosts.weight(word), latinLetters(word));
    }

    /** Whether it is there letter by letter; a Latin one may be part of a longer one misspelt. */
    boolean says(String plain) {
      return word.length() >= LONG && word.charAt(0) >= 'ก' && plain.contains(word);
    }

    /** False when a text of this weight, with so many Latin letters, cannot almost hold it. */
    boolean near(float itsWeight, int itsLatin) {
      return weight - itsWeight <= most() && latin - itsLatin <= most();
    }

    private float most() {
      return Math.min(ALMOST * word.length(), MOST_WRONG);
    }

    Cut head(String plain) {
      return cut(word, plain);
    }

    Cut tail(String backwards) {
      Cut cut = cut(this.backwards, backwards);
      return new Cut(sign, cut.cost, reverse(cut.rest));
    }

    private Cut cut(String form, String text) {
      String near = text.substring(0, Math.min(text.length(), form.length() + 3));
      float[] costs = Likeness.costs(form, near, near.length(), most());
      int best = 0;
      for (int i = 1; i < costs.length; i++) {
        best = costs[i] <= costs[best] ? i : best;
      }
      return new Cut(sign, costs[best] / form.length(), text.substring(best));
    }
  }
}
