package phuchuay.casework.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.Drafts;
import phuchuay.casework.Problem;
import phuchuay.casework.Saved;
import phuchuay.casework.form.Forms;
import phuchuay.casework.page.HandedTables.Read;
import phuchuay.casework.page.Sheets.Open;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.FieldKind;
import phuchuay.casework.programme.Form.Step;
import phuchuay.casework.show.Boxes;
import phuchuay.files.Upload;

/** Keeps all that a page of a form brought along: what was typed, files, whole tables. */
@Component
class Filling {

  private final Drafts drafts;
  private final FormFiles files;
  private final HandedTables tables;

  Filling(Drafts drafts, FormFiles files, HandedTables tables) {
    this.drafts = drafts;
    this.files = files;
    this.tables = tables;
  }

  /**
   * What came of it.
   *
   * @param handed the tables that were pasted or sent, by field
   * @param problems tables that were none
   */
  record Filled(
      Saved saved,
      Answers typed,
      Map<String, List<Upload.Refused>> refused,
      Map<String, Handed> handed,
      List<Problem> problems) {

    boolean right() {
      return refused.isEmpty() && problems.isEmpty();
    }

    boolean imported() {
      return !handed.isEmpty();
    }

    /** Who sends a table is told what is wrong in it; the other fields wait for their turn. */
    List<Problem> mine(List<Problem> wrong) {
      return imported()
          ? wrong.stream().filter(one -> handed.containsKey(one.field().split("\\.")[0])).toList()
          : wrong;
    }

    List<Problem> all(List<Problem> wrong) {
      List<Problem> all = new ArrayList<>(problems);
      all.addAll(mine(wrong));
      return all;
    }

    Answers over(Open open) {
      return typed.over(open.answers());
    }

    Looks looks(Boxes.Rows rows) {
      Looks looks = Looks.plain(rows).refusing(refused);
      return handed.size() == 1 ? looks.from(handed.values().iterator().next()) : looks;
    }
  }

  Filled fill(Open open, Step step, int seen, HttpServletRequest request) {
    MultipartHttpServletRequest form =
        WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    Map<String, Handed> handed = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Field field : step.fields()) {
      if (field.kind() == FieldKind.TABLE) {
        read(field, form, request).ifPresent(read -> sort(field, read, handed, problems));
      }
    }
    Answers typed = rows(handed).over(Posted.of(step.fields(), request, open.answers()));
    removeFiles(open, step, request);
    Map<String, List<Upload.Refused>> refused =
        form == null ? Map.of() : files.take(open.file(), step.fields(), form, open.caller());
    Saved saved = drafts.save(open.file().id(), seen, typed, open.caller());
    return new Filled(saved, typed, refused, handed, problems);
  }

  private Optional<Read> read(
      Field table,
      @org.jspecify.annotations.Nullable MultipartHttpServletRequest form,
      HttpServletRequest request) {
    Optional<Read> sent =
        form == null ? Optional.empty() : tables.sent(table, form.getFile(table.id() + ".list"));
    return sent.or(() -> tables.pasted(table, request.getParameter(table.id() + ".pasted")));
  }

  private static void sort(
      Field table, Read read, Map<String, Handed> handed, List<Problem> problems) {
    if (read.handed() != null) {
      handed.put(table.id(), read.handed());
    } else {
      problems.add(new Problem(table.id(), String.valueOf(read.problem()), Forms.mostRows(table)));
    }
  }

  private static Answers rows(Map<String, Handed> handed) {
    Map<String, Answer> rows = new HashMap<>();
    handed.forEach((field, table) -> rows.put(field, new Answer.Rows(table.rows())));
    return new Answers(rows);
  }

  /** The buttons beside files that lie there already. */
  private void removeFiles(Open open, Step step, HttpServletRequest request) {
    for (Field field : step.fields()) {
      String without = request.getParameter(field.id() + "-without");
      if (without != null) {
        files.remove(open.file(), Ways.id(without), open.caller());
      }
    }
  }
}
