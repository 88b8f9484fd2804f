package phuchuay.casework.page;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.casework.Desk.citizen;
import static phuchuay.casework.Desk.officer;
import static phuchuay.casework.Desk.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Drafts;
import phuchuay.casework.Moves;
import phuchuay.casework.Probe;
import phuchuay.casework.show.FormPaper;
import phuchuay.cast.House;
import phuchuay.cast.PaperText;
import phuchuay.files.Paper;
import phuchuay.platform.ThaiDates;

/** What was handed in, as a paper: for its owner and for officers, all of it and as it was then. */
@House
class FormPaperTest {

  @Autowired FormPaper papers;
  @Autowired Cases cases;
  @Autowired Drafts drafts;
  @Autowired Moves moves;
  @Autowired JdbcClient sql;

  private final Caller malee = citizen();

  private CaseFile handedIn(Object... answers) {
    return new Probe(drafts, moves).submitted(malee, answers);
  }

  @Test
  void it_says_what_when_and_by_which_number_and_shows_every_step() throws IOException {
    CaseFile file = handedIn("company", "บริษัท ก จำกัด", "kind", "a", "over", "no");
    Paper paper = papers.print(file, malee).orElseThrow();
    Files.write(Path.of("target/form.pdf"), paper.bytes());
    String text = String.join(" ", PaperText.pages(paper.bytes())).replaceAll("\\s+", " ");
    assertThat(paper.title()).contains(file.number().shown());
    assertThat(text)
        .contains("บริษัท ก จำกัด", file.number().shown(), "คำ", "เลือก", "ไม่ใช่")
        .contains(ThaiDates.date(file.handedInAt()), "/track/" + file.number().value())
        .contains("0105536000313");
  }

  @Test
  void thousands_of_rows_go_on_over_pages_with_their_heading_on_each() throws IOException {
    var rows =
        IntStream.rangeClosed(1, 300)
            .mapToObj(i -> Map.of("item", "สิ่งที่ " + i, "amount", "" + i))
            .toArray(Map[]::new);
    Paper paper = papers.print(handedIn("rows", table(rows)), malee).orElseThrow();
    Files.write(Path.of("target/long-form.pdf"), paper.bytes());
    var pages = PaperText.pages(paper.bytes());
    assertThat(paper.pages()).isGreaterThan(8);
    assertThat(pages.subList(1, pages.size() - 1))
        .allSatisfy(page -> assertThat(page).contains("ปริมาณ"));
    assertThat(pages.getLast()).contains("300");
  }

  @Test
  void an_officer_reads_it_in_the_open_and_that_is_written_down() throws IOException {
    CaseFile file = handedIn("mobile", "0891234567");
    Caller officer = officer(AccountSystem.GPP);
    Paper paper = papers.print(file, officer).orElseThrow();
    assertThat(String.join(" ", PaperText.pages(paper.bytes()))).contains("0891234567");
    assertThat(
            sql.sql("select count(*) from audit where act = 'case.opened' and actor = ?")
                .param(officer.party().id())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void what_the_owner_changes_later_is_not_in_it_until_they_hand_it_in_again() throws IOException {
    CaseFile file = handedIn("company", "ชื่อเดิม");
    Probe probe = new Probe(drafts, moves);
    CaseFile back = probe.moved(file, "return", officer(AccountSystem.GPP));
    probe.saved(back, malee, "company", "ชื่อใหม่");
    CaseFile now = cases.find(file.id(), malee).orElseThrow();
    Paper paper = papers.print(now, malee).orElseThrow();
    assertThat(String.join(" ", PaperText.pages(paper.bytes())))
        .contains("ชื่อเดิม")
        .doesNotContain("ชื่อใหม่");
  }

  @Test
  void a_draft_is_no_paper() {
    assertThat(papers.print(new Probe(drafts, moves).begun(malee), malee)).isEmpty();
  }
}
