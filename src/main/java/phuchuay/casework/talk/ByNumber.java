package phuchuay.casework.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseNumber;
import phuchuay.casework.Cases;
import phuchuay.casework.Standing;
import phuchuay.casework.kept.CaseRows;
import phuchuay.chat.About;
import phuchuay.chat.Reply;
import phuchuay.chat.Say;
import phuchuay.platform.Taken;

/** A case by its number: all of it to whoever it belongs to, to others what everybody may know. */
@Component
class ByNumber {

  private final Askers askers;
  private final MyCases mine;
  private final Cases cases;
  private final CaseRows rows;
  private final NumberLimit limit;
  private final StatusCards cards;
  private final CardWords words;

  ByNumber(
      Askers askers,
      MyCases mine,
      Cases cases,
      CaseRows rows,
      NumberLimit limit,
      StatusCards cards,
      CardWords words) {
    this.askers = askers;
    this.mine = mine;
    this.cases = cases;
    this.rows = rows;
    this.limit = limit;
    this.cards = cards;
    this.words = words;
  }

  Reply show(Optional<CaseNumber> read, String lineId) {
    if (read.isEmpty()) {
      return Reply.done(Say.of("casework/status-wrong"));
    }
    Optional<Mine> own = mine.find(read.get(), askers.of(lineId).callers());
    return own.map(one -> Reply.done(cards.one(one)).about(about(one.file())))
        .orElseGet(() -> others(read.get(), lineId));
  }

  private Reply others(CaseNumber number, String lineId) {
    Taken taken = limit.take(lineId);
    if (!taken.allowed()) {
      return Reply.done(
          Say.of(
              taken.away() ? "casework/status-away" : "casework/status-wait",
              Map.of("link", words.to("/track"))));
    }
    Optional<Standing> standing = cases.track(number);
    if (standing.isEmpty()) {
      return Reply.done(Say.of("casework/status-unknown", Map.of("number", number.shown())));
    }
    limit.right(lineId);
    return Reply.done(cards.publicly(standing.get(), rows.find(number).orElseThrow()));
  }

  /** Hands the case along to an officer; one that they may not know of is not handed along. */
  Reply ask(Optional<CaseNumber> read, String lineId) {
    Optional<CaseFile> file =
        read.flatMap(
            number ->
                mine.find(number, askers.of(lineId).callers())
                    .map(Mine::file)
                    .or(() -> cases.track(number).flatMap(_ -> rows.find(number))));
    if (file.isEmpty()) {
      return Reply.done(Say.of("casework/status-gone"));
    }
    CaseFile about = file.get();
    Say asked =
        Say.of(
            "casework/status-asked",
            Map.of(
                "number", about.number().shown(),
                "system", words.name(about.system()),
                "word", about.system().word()));
    return new Reply.CallStaff(List.of(asked), "case", about(about));
  }

  /** What is spoken of from now on, and what an officer is told that it is about. */
  static About about(CaseFile file) {
    return new About("status", file.system().word(), file.number().value());
  }
}
