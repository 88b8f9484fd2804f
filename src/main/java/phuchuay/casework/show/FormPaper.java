package phuchuay.casework.show;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import phuchuay.casework.Answers;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseDocument;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;
import phuchuay.casework.show.Summaries.Part;
import phuchuay.casework.show.Summaries.Said;
import phuchuay.files.Letterhead;
import phuchuay.files.Marks;
import phuchuay.files.Paper;
import phuchuay.files.Papers;
import phuchuay.files.Picture;
import phuchuay.platform.PublicAddress;
import phuchuay.platform.ThaiDates;

/** What was handed in as a paper (แบบคำขอ): every step, every row, with QR code and barcode. */
@Component
public class FormPaper {

  private static final Locale THAI = Locale.of("th");
  private static final int DOTS = 3;

  private final Cases cases;
  private final CaseDocuments documents;
  private final Programmes programmes;
  private final Summaries summaries;
  private final Sayings sayings;
  private final Papers papers;
  private final PublicAddress house;

  FormPaper(
      Cases cases,
      CaseDocuments documents,
      Programmes programmes,
      Summaries summaries,
      Sayings sayings,
      Papers papers,
      PublicAddress house) {
    this.cases = cases;
    this.documents = documents;
    this.programmes = programmes;
    this.summaries = summaries;
    this.sayings = sayings;
    this.papers = papers;
    this.house = house;
  }

  /** Empty before it was handed in; whoever may not read it in the open gets it masked. */
  public Optional<Paper> print(CaseFile file, Caller caller) {
    return Optional.ofNullable(file.handedInAt()).map(at -> print(file, at, caller));
  }

  private Paper print(CaseFile file, Instant at, Caller caller) {
    Letterhead head =
        new Letterhead(
            sayings.message("account.system." + file.system().word(), THAI),
            file.number().shown(),
            house.of("/track/" + file.number().value()),
            at);
    return papers.print("casework/form", head, fills(file, at, caller));
  }

  private Map<String, Object> fills(CaseFile file, Instant at, Caller caller) {
    Programme programme = programmes.of(file);
    Answers answers = cases.handedIn(file, caller);
    List<CaseDocument> then =
        documents.of(file).stream().filter(document -> !document.at().isAfter(at)).toList();
    Summaries.Read read =
        new Summaries.Read(file, answers, then, List.of(), Integer.MAX_VALUE, THAI);
    Map<String, Object> fills = new HashMap<>();
    fills.put("programme", programme.name().th());
    fills.put("number", file.number().shown());
    fills.put("handed", ThaiDates.date(at) + " " + ThaiDates.time(at));
    fills.put("bars", Picture.drawn(Marks.bars(file.number().value()), DOTS));
    fills.put("steps", summaries.parts(read).stream().map(FormPaper::step).toList());
    return fills;
  }

  private static Map<String, Object> step(Part part) {
    List<Map<String, Object>> facts = new ArrayList<>();
    List<Map<String, Object>> tables = new ArrayList<>();
    for (Said said : part.said()) {
      if (said.columns().isEmpty()) {
        facts.add(Map.of("name", said.name(), "lines", lines(said)));
      } else {
        tables.add(table(said));
      }
    }
    return Map.of("name", part.name(), "facts", facts, "tables", tables);
  }

  private static List<String> lines(Said said) {
    List<String> lines = new ArrayList<>(said.lines());
    said.papers().forEach(paper -> lines.add(named(paper)));
    return lines.isEmpty() ? List.of("–") : lines;
  }

  private static String named(CaseDocument paper) {
    return Objects.requireNonNullElse(paper.file().name(), "–") + " (" + paper.file().size() + ")";
  }

  private static Map<String, Object> table(Said said) {
    List<Map<String, Object>> rows = new ArrayList<>(said.rows().size());
    for (List<String> cells : said.rows()) {
      rows.add(Map.of("number", String.valueOf(rows.size() + 1), "cells", cells));
    }
    return Map.of("name", said.name(), "columns", said.columns(), "rows", rows);
  }
}
