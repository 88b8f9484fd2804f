package phuchuay.casework.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import phuchuay.platform.CannotStart;
import phuchuay.platform.Words;

/** A mistake in a programme is told with its file and the line that it is in. */
class ProgrammeMistakesTest {

  private static final String FILE = "programmes/gpp/small.yml";
  private static final String SMALL =
      """
      type: gpp.small
      system: gpp
      name: { th: เล็ก, en: Small }
      number: SM
      opens: [person]
      parties:
        helper: { th: ผู้ช่วย, en: Helper }
      form:
        steps:
          - id: first
            name: { th: หนึ่ง, en: One }
            fields:
              - { id: company, kind: text, name: { th: ชื่อ, en: Name } }
              - { id: over, kind: yes-no, name: { th: เกิน, en: Over } }
              - { id: plan, kind: text, shown-when: over == yes, name: { th: แผน, en: Plan } }
              - { id: kind, kind: choice, choices: [{ id: a, name: { th: ก, en: A } }], name: { th: ชนิด, en: Kind } }
              - { id: born, kind: date, name: { th: เกิด, en: Born } }
              - { id: died, kind: date, not-before: born, name: { th: ตาย, en: Died } }
              - { id: agency, kind: agency, party: helper, name: { th: หน่วยงาน, en: Agency } }
              - { id: papers, kind: files, accept: [pdf], each: 1MB, name: { th: เอกสาร, en: Papers } }
              - id: rows
                kind: table
                columns: [{ id: item, kind: text, name: { th: รายการ, en: Item } }]
                name: { th: ตาราง, en: Table }
              - { id: phone, kind: phone, digits: "10", name: { th: โทร, en: Phone } }
              - { id: place, kind: place, parts: [point], name: { th: ที่, en: Place } }
      sheets:
        note:
          name: { th: บันทึก, en: Note }
          fields:
            - { id: noted-on, kind: date, name: { th: วันที่, en: Day } }
      states:
        draft: { label: { th: ร่าง, en: Draft }, actor: owner, edits: all }
        submitted: { label: { th: ยื่น, en: Submitted }, actor: officer }
        approved: { label: { th: อนุมัติ, en: Approved }, final: good }
      moves:
        - { id: submit, name: { th: ยื่น, en: Submit }, from: draft, to: submitted, by: owner, hands-in: true }
        - { id: approve, name: { th: อนุมัติ, en: Approve }, from: submitted, to: approved, by: officer, needs: [note] }
        - { id: late, name: { th: ช้า, en: Late }, from: submitted, to: approved, by: [officer, clock], until: hurry }
      clocks:
        - { id: hurry, name: { th: เร่ง, en: Hurry }, in: submitted, from: entry, at: 10d, then: warn, tell: [N-64] }
        - { id: end, name: { th: จบ, en: End }, in: submitted, from: noted-on, after: 15wd, then: { propose: late } }
      """;

  @Test
  void the_small_programme_is_right() {
    assertThat(mistakes(SMALL)).isEmpty();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          to: approved, by: officer, needs | to: aproved, by: officer, needs | move "approve" goes to the state "aproved", which is not there
          from: submitted, to: approved, by: officer, needs | from: submited, to: approved, by: officer, needs | move "approve" comes from the state "submited", which is not there
          to: submitted, by: owner | to: draft, by: owner | to stay in a state, a move leaves "to" out
          by: officer, needs | by: oficer, needs | there is no role "oficer"
          actor: officer } | actor: oficer } | there is no role "oficer"
          actor: officer } | actor: helper } | it is the turn of "helper" in "submitted", but no move is theirs
          needs: [note] | needs: [notes] | there is no sheet "notes"
          until: hurry | until: hury | there is no clock "hury"
          hands-in: true | hands-in: false | move "submit" brings a draft to staff without handing it in
          by: officer, needs: [note] | by: officer, hands-in: true | move "approve" hands in a form that is not open there
          final: good } | settled: good } | there is no way out of the state "approved"
          actor: officer } | actor: officer, final: good } | the state "submitted" says one of "actor", "settled", "final"
          actor: officer } | final: good } | the state "submitted" is final and yet has moves
          final: good } | final: fine } | "final" says good, bad or plain
          edits: all | edits: [frist] | there is no step "frist"
          hands-in: true | checks: [frist], hands-in: true | there is no step "frist"
          id: late, | id: approve, | there is another "approve" in this list
          id: plan, | id: over, | there is another "over" in this list
          id: noted-on, | id: born, | there are two fields "born"
          id: end, | id: hurry, | there is another "hurry" in this list
          over == yes | ovre == yes | there is no field "ovre"
          over == yes | over == ja | "over" is never "ja"
          over == yes | kind == z | "kind" is never "z"
          over == yes | over is yes | "over is yes" is no condition; one is written as: over == yes, kind in main, change, sum > 10, goals has 7, earlier is given
          until: hurry | when: nothing == yes | there is no field "nothing"
          not-before: born | not-before: borne | there is no field "borne"
          party: helper | party: helpers | there is no party "helpers"
          id: company, kind: text | id: company, kind: txt | there is no kind "txt", only [agency, choice, date, email, files, host-list, id-number, long-text, many, money, number, person, phone, place, table, text, url-list, year, yes-no]
          id: company, | id: Company, | an id is small letters, digits and dashes, not "Company"
          kind: text, name: { th: ชื่อ, en: Name } | kind: text, name: { th: ชื่อ } | "en" is missing
          kind: text, name: { th: ชื่อ, en: Name } | kind: text | "name" is missing: it says th and en
          label: { th: ยื่น, en: Submitted }, | with: { th: ยื่น, en: Submitted }, | "label" is missing: it says th and en
          { id: company, kind: text, | { id: company, kind: text, length: 3, | there is no key "length" here, only [accept, choices, columns, decimals, digits, each, example, future, help, https, id, kind, letters, max, min, name, not-before, of, or-typed, parts, party, past, prefill, required, required-when, secret, settled, shown-when, spaces]
          choices: [{ id: a, name: { th: ก, en: A } }], | max: 1, | "kind" has nothing to choose: "choices" or "of"
          accept: [pdf] | accept: [exe] | there is no kind of file "exe"
          each: 1MB | each: 1 meg | a size is written as 10MB or 500KB
          digits: "10" | digits: "ten" | digits are written as 10 or 9-10
          parts: [point] | parts: [street] | a place has no "street", only [detail, district, point, province, subdistrict]
          columns: [{ id: item, kind: text, | columns: [{ id: item, kind: files, accept: [pdf], | a table has no column of kind files
          system: gpp | system: gp | there is no system "gp"
          type: gpp.small | type: gpp.big | the type of this file is gpp.small, not gpp.big
          number: SM | number: Sm | "number" is the two capital letters of its tracking numbers, the second not B, G, S, Z
          number: SM | number: FS | "number" is the two capital letters of its tracking numbers, the second not B, G, S, Z
          opens: [person] | opens: [anybody] | "opens" says public, person, seat, staff, house, not anybody
          in: submitted, from: entry | in: submited, from: entry | clock "hurry" runs in the state "submited", which is not there
          in: submitted, from: entry | in: approved, from: entry | clock "hurry" runs in the final state "approved"
          from: noted-on | from: noted | clock "end" starts from "noted": neither entry nor handed-in nor a field with a day
          from: noted-on | from: company | clock "end" starts from "company": neither entry nor handed-in nor a field with a day
          from: noted-on, | when: over == yes, | "from" is missing
          propose: late | propose: lat | clock "end" leads to the move "lat", which is not there
          propose: late | move: approve | move "approve" is not one that the clock may make
          propose: late | propose: submit | nobody of staff may confirm the move "submit"
          then: warn, tell: [N-64] | then: warn | clock "hurry" leads nowhere: it tells nobody and moves nothing
          then: warn | then: shout | "then" says warn, {propose: a move} or {move: a move}
          at: 10d | at: ten days | a span is written as 24h, 15d, 30wd, 6mo or 3y, not "ten days"
          at: 10d | after: 10d, at: 10d | a clock says how long, "after" or "at"
          at: 10d | at: 10d, lead: 2wd | "lead" is in hours or days
          at: 10d | at: 10d, starts: today | "starts" says same-day or next-day
          tell: [N-64] | tell: [64] | a notice is called N-01 to N-99, not "64"
          tell: [N-64] | chat: casework/nowhere | there is no file casework/nowhere.flex.json in templates/
          tell: [N-64] | mail: casework/nowhere | there is no file casework/nowhere.mail.html in templates/
          needs: [note] | letter: casework/nowhere | there is no file casework/nowhere.letter.html in templates/
          needs: [note] | takes-along: { move: late } | there is no move "late" that the house makes
          id: company, kind: text, | id: company, kind: text, settled: true, | only yes-no, or a choice of the programme's own, can be settled
          id: plan, kind: text, | id: plan, kind: yes-no, settled: true, | "plan" depends on "over", which is not settled
          id: noted-on, kind: date, | id: noted-on, kind: date, settled: true, | only a field of the form can be settled
          id: item, kind: text, | id: item, kind: text, settled: true, | only a field of the form can be settled
          needs: [note] | weight: heavy | "weight" says main, plain or grave
          id: over, kind: yes-no, | id: over, id: over, kind: yes-no, | "id" is said twice
          id: over, kind: yes-no, | id: over, kind: yes-no, secret: true, | a yes-no cannot be secret
          id: company, kind: text, | id: company, kind: text, required: perhaps, | "required" is true or false
          id: company, kind: text, | id: company, kind: text, max: lots, | "max" is a whole number
          """)
  void a_mistake_is_told_with_its_line(String right, String wrong, String message) {
    String before = SMALL.substring(0, SMALL.indexOf(right));
    long line = 1 + before.chars().filter(c -> c == '\n').count();

    List<String> mistakes =
        mistakes(before + wrong + SMALL.substring(before.length() + right.length()));

    assertThat(mistakes).contains(FILE + ":" + line + ": " + message);
  }

  @Test
  void a_state_that_nothing_leads_to_is_told() {
    String lonely =
        SMALL.replace(
            "moves:\n", "  lonely: { label: { th: เดี่ยว, en: Lonely }, final: bad }\nmoves:\n");

    assertThat(mistakes(lonely))
        .containsExactly(FILE + ":36: nothing leads to the state \"lonely\"");
  }

  @Test
  void states_that_go_round_without_an_end_are_told() {
    String round =
        SMALL.replace(
            "moves:\n",
            "  round: { label: { th: วน, en: Round }, actor: officer }\n"
                + "  again: { label: { th: วน, en: Again }, actor: officer }\n"
                + "moves:\n"
                + "  - { id: in, name: { th: เข้า, en: In }, from: submitted, to: round, by:"
                + " officer }\n"
                + "  - { id: on, name: { th: ต่อ, en: On }, from: round, to: again, by: officer }\n"
                + "  - { id: back, name: { th: กลับ, en: Back }, from: again, to: round, by:"
                + " officer }\n");

    assertThat(mistakes(round))
        .containsExactly(
            FILE + ":36: no end can be reached from the state \"round\"",
            FILE + ":37: no end can be reached from the state \"again\"");
  }

  @Test
  void a_programme_needs_the_state_in_which_cases_begin() {
    assertThat(
            mistakes(
                SMALL.replace("  draft: {", "  start: {").replace("from: draft", "from: start")))
        .contains(FILE + ":32: there is no state \"draft\", where every case begins");
  }

  @Test
  void what_is_no_yaml_is_told_with_its_line() {
    assertThat(mistakes("type: gpp.small\nname: { th: ก\n"))
        .containsExactly(FILE + ":3: this is not YAML: expected ',' or '}', but got <stream end>");
    assertThat(mistakes("")).containsExactly(FILE + ":1: the file is empty");
  }

  @Test
  void a_tag_of_yaml_makes_nothing() {
    assertThat(mistakes(SMALL.replace("number: SM", "number: !!java.io.File SM")))
        .containsExactly(
            FILE
                + ":4: this is not YAML: Global tag is not allowed:"
                + " tag:yaml.org,2002:java.io.File");
  }

  @Test
  void two_programmes_do_not_share_a_name_or_the_letters_of_their_numbers() {
    Reading first = new Reading(FILE);
    Reading second = new Reading(FILE);
    ProgrammeCheck check = new ProgrammeCheck(new Words());
    Programme programme = new ProgrammeReader(FILE, SMALL).read().orElseThrow();

    check.together(
        List.of(
            new ProgrammeCheck.Read(programme, first), new ProgrammeCheck.Read(programme, second)));

    assertThat(first.mistakes()).isEmpty();
    assertThat(second.mistakes())
        .extracting(Mistake::what)
        .containsExactly(
            "there is another programme gpp.small", "numbers of gpp.small begin with SM too");
  }

  @Test
  void a_programme_goes_on_from_cases_that_there_are() {
    String about =
        SMALL.replace(
            "opens: [person]\n",
            "opens: [person]\nabout: { types: [gpp.other, gpp.small], states: [aproved] }\n");

    assertThat(mistakes(about))
        .containsExactly(
            FILE + ":6: there is no programme gpp.other",
            FILE + ":6: what it goes on from has no state \"aproved\"");
  }

  @Test
  void with_a_mistake_the_service_does_not_start(@TempDir Path folder) throws Exception {
    Path programmes = Files.createDirectories(folder.resolve("programmes/gpp"));
    Files.writeString(
        programmes.resolve("small.yml"), SMALL.replace("to: approved", "to: aproved"));

    assertThatThrownBy(() -> new ProgrammeFiles(folder.toUri().toString(), new Words()))
        .isInstanceOf(CannotStart.class)
        .hasMessage(
            "programmes/gpp/small.yml:38: move \"approve\" goes to the state \"aproved\", which is"
                + " not there (and 1 more)");
  }

  private static List<String> mistakes(String content) {
    ProgrammeReader reader = new ProgrammeReader(FILE, content);
    ProgrammeCheck check = new ProgrammeCheck(new Words());
    Optional<Programme> programme = reader.read();
    programme.ifPresent(
        found -> {
          check.alone(found, reader.reading());
          check.together(List.of(new ProgrammeCheck.Read(found, reader.reading())));
        });
    return reader.reading().mistakes().stream().map(Mistake::toString).toList();
  }
}
