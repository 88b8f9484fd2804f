package phuchuay.casework.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Standing;
import phuchuay.casework.show.Balls;
import phuchuay.casework.talk.Looked.Over;
import phuchuay.chat.Say;
import phuchuay.platform.ThaiDates;

/** Cards about where cases stand (การ์ดสถานะ): one with its way, or several side by side. */
@Component
class StatusCards {

  /** A carousel has five cards at most; the last leads to all of them. */
  static final int SIDE_BY_SIDE = 4;

  private final Looked looked;
  private final Dots dots;
  private final Balls balls;
  private final CardWords words;

  StatusCards(Looked looked, Dots dots, Balls balls, CardWords words) {
    this.looked = looked;
    this.dots = dots;
    this.balls = balls;
    this.words = words;
  }

  /** All that its owner may know. */
  Say one(Mine mine) {
    Over over = looked.over(mine);
    CaseFile file = mine.file();
    Map<String, Object> fills = words.frame(file.system());
    fills.put("programme", over.standing().programme().th());
    fills.put("state", words.said(over.mark(), over.standing().state().th()));
    fills.put("alt", alt(over));
    fills.put("facts", facts(over, false));
    fills.put("dots", dots.of(mine, over.standing(), over.with()));
    fills.put("next", next(over));
    fills.put("link", words.link(mine));
    fills.put("button", words.said(goesOn(over) ? "button.go-on" : "button.look"));
    fills.put("ask", ask(file));
    return Say.of("casework/status-one", fills);
  }

  /** What everybody may know who has the number. */
  Say publicly(Standing standing, CaseFile file) {
    @Nullable String with = balls.publicly(standing, CardWords.THAI);
    Map<String, Object> fills = words.frame(file.system());
    List<Map<String, String>> facts = new ArrayList<>();
    facts.add(CardWords.fact(words.said("number"), file.number().shown(), false));
    if (with != null) {
      facts.add(CardWords.fact(words.said("with"), with, false));
    }
    facts.add(CardWords.fact(words.said("from"), ThaiDates.date(standing.since()), false));
    fills.put("programme", standing.programme().th());
    fills.put("state", standing.state().th());
    fills.put("alt", alt(file, standing, with, null));
    fills.put("facts", facts);
    fills.put("link", words.track(file));
    fills.put("ask", ask(file));
    return Say.of("casework/status-public", fills);
  }

  /** Several, those that wait for them first. */
  Say many(List<Mine> mine, @Nullable AccountSystem system) {
    List<Over> shown = mine.stream().limit(SIDE_BY_SIDE).map(looked::over).toList();
    String all = "%,d".formatted(mine.size());
    return Say.of(
        "casework/status-many",
        Map.of(
            "cards", shown.stream().map(this::tile).toList(),
            "alt",
                words.said(
                    "alt.many",
                    all,
                    shown.stream().map(this::inShort).collect(Collectors.joining(" · "))),
            "count", all,
            "of", system == null ? "" : words.name(system),
            "at", String.valueOf(words.frame(AccountSystem.GPP).get("at")),
            "link", words.to("/cases")));
  }

  private Map<String, Object> tile(Over over) {
    CaseFile file = over.mine().file();
    Map<String, Object> fills = words.frame(file.system());
    fills.put("programme", over.standing().programme().th());
    fills.put("state", words.said(over.mark(), over.standing().state().th()));
    fills.put("facts", facts(over, true));
    fills.put("open", "talk=status&case=" + file.number().value());
    fills.put("link", words.link(over.mine()));
    fills.put("button", words.said(goesOn(over) ? "button.go-on" : "button.look"));
    return fills;
  }

  /** Who has the ball is told once: here, or at the dot where the case is now. */
  private List<Map<String, String>> facts(Over over, boolean withBall) {
    List<Map<String, String>> facts = new ArrayList<>();
    facts.add(CardWords.fact(words.said("number"), over.mine().file().number().shown(), false));
    if (withBall && over.with() != null) {
      facts.add(CardWords.fact(words.said("with"), over.with(), false));
    }
    if (over.due() != null) {
      facts.add(CardWords.fact(over.due().name().th(), words.day(over.due()), over.late()));
    }
    if (over.lacks() != null) {
      facts.add(CardWords.fact(words.said("missing"), over.lacks(), false));
    }
    if (over.why() != null && !over.why().isBlank()) {
      facts.add(CardWords.fact(words.said("why"), over.why(), false));
    }
    return facts;
  }

  private String next(Over over) {
    if (over.standing().help() != null) {
      return over.standing().help().th();
    }
    return words.said(over.yours() ? "next.yours" : "next.nothing");
  }

  private static boolean goesOn(Over over) {
    return over.yours() && over.mine().caller().account().isPresent();
  }

  private String alt(Over over) {
    @Nullable String due =
        over.due() == null
            ? null
            : over.late() ? words.day(over.due()) : words.said("alt.due", words.day(over.due()));
    return alt(over.mine().file(), over.standing(), over.with(), due);
  }

  private String alt(
      CaseFile file, Standing standing, @Nullable String with, @Nullable String due) {
    return CardWords.cut(
        words.said(
                "alt.one", words.name(file.system()), file.number().shown(), standing.state().th())
            + (with == null ? "" : " " + words.said("alt.with", with))
            + (due == null ? "" : " " + due));
  }

  private String inShort(Over over) {
    return over.mine().file().number().shown() + " " + over.standing().state().th();
  }

  private static String ask(CaseFile file) {
    return "talk=status&do=ask&case=" + file.number().value();
  }
}
