package phuchuay.console.canned;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.chat.SystemNames;
import phuchuay.thai.ThaiText;

/** The form in which officers write a canned reply; it keeps what was typed. */
record CannedForm(
    @Nullable String system,
    @Nullable String whose,
    @Nullable String title,
    @Nullable String shortcut,
    @Nullable String text,
    @Nullable List<String> label,
    @Nullable List<String> says,
    @Nullable Integer place,
    @Nullable Integer version) {

  static final int LONGEST_TITLE = 80;
  static final int LONGEST_SHORTCUT = 20;
  static final int LONGEST_LABEL = 20;
  static final int LONGEST_SAYING = 300;
  static final int BUTTONS = 4;
  static final String SHARED = "shared";

  private static final int IN_THE_MIDDLE = 100;

  static CannedForm fresh(Person me) {
    String whose = me.leads() ? SHARED : "mine";
    return new CannedForm("", whose, "", "", "", List.of(), List.of(), IN_THE_MIDDLE, 1);
  }

  static CannedForm of(CannedReply reply) {
    return new CannedForm(
        reply.system(),
        reply.shared() ? SHARED : "mine",
        reply.title(),
        reply.shortcut(),
        reply.text(),
        reply.buttons().stream().map(CannedReply.Button::label).toList(),
        reply.buttons().stream().map(CannedForm::saysBeyondLabel).toList(),
        reply.place(),
        reply.version());
  }

  private static String saysBeyondLabel(CannedReply.Button button) {
    return button.says().equals(button.label()) ? "" : button.says();
  }

  /** What is typed in the place of the button with this number, the first being 0. */
  public String labelAt(int number) {
    return at(label, number);
  }

  public String saysAt(int number) {
    return at(says, number);
  }

  private static String at(@Nullable List<String> typed, int number) {
    return typed == null || number >= typed.size() ? "" : clean(typed.get(number));
  }

  boolean shared() {
    return SHARED.equals(whose);
  }

  /** What is wrong with it, by field, as the page calls it; empty if nothing is. */
  Map<String, String> mistakes(Person me) {
    Map<String, String> mistakes = new LinkedHashMap<>();
    String chosen = system == null ? "?" : system;
    if (!chosen.isEmpty()
        && !(SystemNames.ALL.contains(chosen) && me.worksFor(AccountSystem.of(chosen)))) {
      mistakes.put("system", "missing");
    }
    note(mistakes, "title", clean(title), LONGEST_TITLE);
    note(mistakes, "shortcut", shortcutClean(), LONGEST_SHORTCUT);
    if (!mistakes.containsKey("shortcut") && shortcutClean().matches(".*[\\s/{}].*")) {
      mistakes.put("shortcut", "wrong");
    }
    note(mistakes, "text", textClean(), CannedReply.LONGEST);
    if (!mistakes.containsKey("text") && !Filled.strange(textClean()).isEmpty()) {
      mistakes.put("text", "fill");
    }
    if (buttonsWrong()) {
      mistakes.put("label", "long");
    }
    return mistakes;
  }

  private static void note(Map<String, String> mistakes, String field, String typed, int most) {
    if (typed.isEmpty()) {
      mistakes.put(field, "missing");
    } else if (typed.length() > most) {
      mistakes.put(field, "long");
    }
  }

  private boolean buttonsWrong() {
    for (int i = 0; i < BUTTONS; i++) {
      boolean saysOnly = labelAt(i).isEmpty() && !saysAt(i).isEmpty();
      if (saysOnly
          || characters(labelAt(i)) > LONGEST_LABEL
          || saysAt(i).length() > LONGEST_SAYING) {
        return true;
      }
    }
    return false;
  }

  /** As LINE counts labels: as people see letters. */
  private static int characters(String text) {
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(text);
    int count = 0;
    while (letters.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  /**
   * To be asked only when nothing is wrong; a button that says nothing of its own says its label.
   */
  CannedReply reply(CannedReply was) {
    return new CannedReply(
        was.id(),
        system == null ? "" : system,
        was.owner(),
        clean(title),
        shortcutClean(),
        textClean(),
        buttons(),
        was.files(),
        place == null ? IN_THE_MIDDLE : Math.clamp(place, 0, 9_999),
        was.used(),
        version == null ? 0 : version,
        false);
  }

  private List<CannedReply.Button> buttons() {
    List<CannedReply.Button> buttons = new ArrayList<>();
    for (int i = 0; i < BUTTONS; i++) {
      if (!labelAt(i).isEmpty()) {
        buttons.add(
            new CannedReply.Button(labelAt(i), saysAt(i).isEmpty() ? labelAt(i) : saysAt(i)));
      }
    }
    return buttons;
  }

  /** In one spelling, and without the slash that calls it. */
  private String shortcutClean() {
    return ThaiText.normalise(clean(shortcut)).replaceFirst("^/", "");
  }

  String textClean() {
    return text == null
        ? ""
        : text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]+", " ").strip();
  }

  private static String clean(@Nullable String typed) {
    return typed == null ? "" : typed.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
