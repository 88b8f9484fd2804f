package phuchuay.chat.masking;

import java.util.ArrayList;
import java.util.List;
import phuchuay.chat.masking.Masking.Kind;

/** Secrets made of digits only: 13-digit numbers of people and companies, and one-time codes. */
final class SecretNumbers {

  private static final int ID_DIGITS = 13;
  private static final int OTP_DIGITS = 6;
  private static final int[] ID_GROUPS = {1, 4, 5, 2, 1};
  private static final int WIDEST_GAP = 3;
  private static final int MONEY_WORD = 16;
  private static final String JOINING = "-/._,@#";

  private final FoldedText text;
  private final SecretMarks marks;
  private final boolean[] links;
  private final List<Group> groups = new ArrayList<>();

  SecretNumbers(FoldedText text, SecretMarks marks, boolean[] links) {
    this.text = text;
    this.marks = marks;
    this.links = links;
    for (int start = 0; start < text.length(); start++) {
      if (text.digit(start)) {
        int end = start;
        while (text.digit(end)) {
          end++;
        }
        groups.add(new Group(start, end));
        start = end;
      }
    }
  }

  void markIdNumbers() {
    for (int i = 0; i < groups.size(); i++) {
      Group first = groups.get(i);
      if (first.size() == ID_DIGITS && (!links[first.start] || checksum(first))) {
        marks.mark(first.start, first.end, Kind.ID_NUMBER);
      } else if (!links[first.start]) {
        markIdInGroups(i);
      }
    }
  }

  void markStandaloneOtps() {
    for (Group group : groups) {
      if (group.size() == OTP_DIGITS
          && standsAlone(group)
          && !laughter(group)
          && !quantity(group)) {
        marks.mark(group.start, group.end, Kind.OTP);
      }
    }
  }

  private void markIdInGroups(int first) {
    int last = first;
    int digits = groups.get(first).size();
    while (digits < ID_DIGITS && joined(last)) {
      last++;
      digits += groups.get(last).size();
    }
    boolean whole = !joinedTightly(last) && (first == 0 || !joinedTightly(first - 1));
    if (digits == ID_DIGITS && (printed(first, last) || whole && split(first, last))) {
      marks.mark(groups.get(first).start, groups.get(last).end, Kind.ID_NUMBER);
    }
  }

  private boolean printed(int first, int last) {
    if (last - first + 1 != ID_GROUPS.length) {
      return false;
    }
    for (int i = 0; i < ID_GROUPS.length; i++) {
      if (groups.get(first + i).size() != ID_GROUPS[i]) {
        return false;
      }
    }
    return true;
  }

  /** Thirteen digits in other groups, but not a phone number and something else. */
  private boolean split(int first, int last) {
    int digits = 0;
    for (int i = first; i < last; i++) {
      digits += groups.get(i).size();
      boolean phone = text.at(groups.get(first).start) == '0' && (digits == 9 || digits == 10);
      if (phone || !joinedTightly(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean joined(int i) {
    return gap(i, " -._/") > 0;
  }

  private boolean joinedTightly(int i) {
    return gap(i, " -") > 0;
  }

  private int gap(int i, String signs) {
    if (i + 1 >= groups.size()) {
      return 0;
    }
    int start = groups.get(i).end;
    int end = groups.get(i + 1).start;
    for (int at = start; at < end; at++) {
      if (end - start > WIDEST_GAP || signs.indexOf(text.at(at)) < 0) {
        return 0;
      }
    }
    return end - start;
  }

  private boolean checksum(Group id) {
    int sum = 0;
    for (int i = 0; i < ID_DIGITS - 1; i++) {
      sum += (ID_DIGITS - i) * (text.at(id.start + i) - '0');
    }
    return (11 - sum % 11) % 10 == text.at(id.end - 1) - '0';
  }

  private boolean standsAlone(Group group) {
    return !links[group.start]
        && !text.goesOn(group.start - 1, -1, JOINING)
        && !text.goesOn(group.end, 1, JOINING);
  }

  /** In Thai a row of fives is how people laugh. */
  private boolean laughter(Group group) {
    return text.part(group.start, group.end).chars().allMatch(digit -> digit == '5');
  }

  private boolean quantity(Group group) {
    int before = group.start;
    while (before > 0 && text.space(before - 1)) {
      before--;
    }
    String words = text.lower().substring(Math.max(0, before - MONEY_WORD), before);
    return new Connectors(text).unitFollows(group.end)
        || MaskingWords.MONEY.stream().anyMatch(words::endsWith);
  }

  private record Group(int start, int end) {
    int size() {
      return end - start;
    }
  }
}
