package phuchuay.casework.form;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.casework.Desk.table;
import static phuchuay.casework.Desk.typed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.Label;
import phuchuay.casework.Moved;
import phuchuay.casework.Problem;
import phuchuay.casework.ProblemWords;
import phuchuay.casework.programme.Field.Choice;
import phuchuay.casework.programme.Programme;
import phuchuay.casework.programme.Programmes;
import phuchuay.cast.House;
import phuchuay.platform.Secret;
import phuchuay.platform.Time;

/** What people type is read kindly where it is clear, and refused with a reason where it is not. */
@House
class FormsTest {

  @Autowired Forms forms;
  @Autowired Lists lists;
  @Autowired Programmes programmes;
  @Autowired ProblemWords words;
  @Autowired JdbcClient sql;

  private Programme programme;

  @BeforeEach
  void depots() {
    programme = programmes.today("gpp.probe").orElseThrow();
    lists.replace(
        "probe-depots",
        List.of(
            new Choice("d1", new Label("คลังหนึ่ง", "Depot one")),
            new Choice("d2", new Label("คลังสอง", "Depot two"))),
        UUID.randomUUID());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          company | ' บริษัท   กขค (1999) จำกัด ' | บริษัท กขค (1999) จำกัด
          company | A-B.C | A-B.C
          number | 0-1055-36000-31-3 | 0105536000313
          number | ๐๑๐๕๕๓๖๐๐๐๓๑๓ | 0105536000313
          mobile | 089-123-4567 | 0891234567
          phone | ๐๒ ๑๒๓ ๔๕๖๗ | 021234567
          email | Malee.S@Example.CO.TH | malee.s@example.co.th
          person | มาลี  ศรีสุข | มาลี ศรีสุข
          person | O'Neil-Smith Anne | O'Neil-Smith Anne
          word | abc | abc
          count | ๙ | 9
          count | 9.0 | 9
          share | 1,250.25 | 1250.25
          money | 1,250 | 1250.00
          money | 0.5 | 0.50
          year | ๒๕๖๙ | 2569
          first | 15/1/2570 | 2027-01-15
          first | ๑๕ ๑ ๒๕๗๐ | 2027-01-15
          first | 2027-01-15 | 2027-01-15
          kind | a | a
          kind | ข | b
          kind | B | b
          over | yes | yes
          other | คลังสอง | d2
          other | คลังอื่น | คลังอื่น
          """)
  void what_is_clear_is_read(String field, String typed, String read) {
    Answers answers = checked(typed(field, typed)).read();

    Answer answer = answers.of(field);
    assertThat(
            answer instanceof Answer.Personal personal
                ? personal.value().value()
                : answers.text(field))
        .isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          company | บริษัท @ | letters
          company | 123456789012345678901234567890123456789012345678901 | too-long
          number | 0105536000314 | id-number
          number | 010553600031 | id-number
          mobile | 08912345678 | phone
          mobile | 021234567 | phone
          phone | 12345678 | phone-range
          email | malee@ | email
          email | malee@example.com, other@example.com | email
          person | มาลี | full-name
          person | มาลี 2 | letters
          word | ab | too-short
          word | ab cd | spaces
          word | กขค | letters
          count | ten | number
          count | 1.5 | whole-number
          count | 0 | too-small
          count | 10 | too-big
          share | 1.234 | decimals
          money | 1e9 | number
          year | 69 | year
          year | 2559 | year
          first | 31/2/2570 | day
          first | วันนี้ | day
          born | 1/1/2700 | day-future
          meets | 1/1/2560 | day-past
          kind | c | choice
          over | maybe | yes-no
          agency | กรมที่ไม่มี | agency
          """)
  void what_is_not_clear_is_refused_with_a_reason(String field, String typed, String why) {
    List<Problem> problems = checked(typed(field, typed)).problems();

    assertThat(problems).extracting(Problem::field).containsExactly(field);
    assertThat(problems).extracting(Problem::key).containsExactly(why);
    for (Locale language : List.of(Locale.of("th"), Locale.ENGLISH)) {
      assertThat(words.of(problems.getFirst(), language)).isNotBlank().doesNotContain("{");
    }
  }

  @Test
  void the_reasons_are_in_the_language_of_whoever_reads_them() {
    Problem letters = checked(typed("company", "@")).problems().getFirst();

    assertThat(words.of(letters, Locale.of("th")))
        .isEqualTo("ใช้ได้เฉพาะ อักษรไทย อักษรอังกฤษ ตัวเลข .-()");
    assertThat(words.of(letters, Locale.ENGLISH))
        .isEqualTo("Only Thai letters English letters digits .-()");
    assertThat(words.of(new Moved.Impossible("casework.problem.many", List.of(3)), Locale.ENGLISH))
        .isEqualTo("No more than 3 of them");
  }

  @Test
  void what_must_be_there_is_missed_unless_it_is_not_asked_for() {
    assertThat(problems(typed())).containsExactlyInAnyOrder("company required", "consent consent");
    assertThat(problems(typed("company", " ", "consent", "yes")))
        .containsExactly("company required");
    assertThat(problems(least("over", "yes"))).containsExactly("plan required");
    assertThat(problems(least("over", "no", "plan", "kept from before"))).isEmpty();
    assertThat(problems(least("kind", "b", "hosts", List.of("???")))).isEmpty();
  }

  @Test
  void answers_to_questions_that_are_not_asked_are_not_kept() {
    Answers read =
        checked(least("over", "no", "plan", "x", "kind", "b", "hosts", List.of("a.example")))
            .read();

    assertThat(read.values().keySet()).isEqualTo(Set.of("company", "over", "kind", "consent"));
  }

  @Test
  void a_day_does_not_come_before_the_day_that_it_follows() {
    List<Problem> wrong = checked(least("first", "2/1/2570", "last", "1/1/2570")).problems();

    assertThat(wrong).extracting(Problem::key).containsExactly("day-order");
    assertThat(words.of(wrong.getFirst(), Locale.ENGLISH)).contains("First day");
    assertThat(problems(least("first", "2/1/2570", "last", "2/1/2570"))).isEmpty();
    assertThat(problems(least("last", "1/1/2570"))).isEmpty();
  }

  @Test
  void lists_have_no_fewer_and_no_more_than_they_should() {
    assertThat(problems(least("goals", List.of("g1")))).containsExactly("goals few");
    assertThat(problems(least("goals", List.of("g1", "g1")))).containsExactly("goals few");
    assertThat(problems(least("goals", List.of("g1", "g9")))).containsExactly("goals choice");
    assertThat(checked(least("goals", List.of("g1", "สอง"))).read().several("goals"))
        .containsExactly("g1", "g2");
    assertThat(checked(least("depots", "คลังหนึ่ง\nd2")).read().several("depots"))
        .containsExactly("d1", "d2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          callbacks | https://example.co.th/callback | -
          callbacks | https://203.0.113.7:8443/x?y=1 | -
          callbacks | https://[2606:4700::7]/x | -
          callbacks | https://[::ffff:10.0.0.1]/x | url
          callbacks | https://169.254.169.254/latest | url-inside
          callbacks | https://db.internal/ | url-inside
          callbacks | http://example.co.th/ | url-https
          callbacks | https://user:pass@example.co.th/ | url
          callbacks | https://example.co.th/#x | url
          callbacks | javascript:alert(1) | url
          callbacks | https://localhost/ | url
          callbacks | example.co.th | url
          hosts | 192.168.1.100 | -
          hosts | ๑๙๒.168.1.100 | -
          hosts | api.example.com | -
          hosts | 2001:db8::1 | -
          hosts | ::1 | -
          hosts | 999.1.1.1 | host
          hosts | 1.2.3 | host
          hosts | fe80::1%eth0 | host
          hosts | api_example.com | host
          hosts | -api.example.com | host
          hosts | https://example.com | host
          hosts | example | host
          """)
  void addresses_of_machines_are_read_as_they_are_written(String field, String typed, String why) {
    List<Problem> problems = checked(least(field, List.of(typed))).problems();

    assertThat(problems)
        .extracting(Problem::key)
        .isEqualTo(why.equals("-") ? List.of() : List.of(why));
  }

  @Test
  void the_piece_of_a_list_that_is_wrong_is_named() {
    Problem wrong =
        checked(least("hosts", List.of("a.example", "b.example", "?"))).problems().getFirst();

    assertThat(wrong.fills()).isEqualTo(List.of(3));
  }

  @Test
  void an_agency_is_one_of_the_directory_or_typed_where_that_is_allowed() {
    UUID id = agency();

    Answers read =
        checked(least("agency", Map.of("id", id.toString()), "anyone", "ใครก็ได้")).read();

    assertThat(read.agency("agency")).contains(id);
    assertThat(read.part("agency", "name")).startsWith("หน่วยงาน");
    assertThat(read.part("anyone", "name")).isEqualTo("ใครก็ได้");
    assertThat(problems(least("agency", Map.of("id", UUID.randomUUID().toString()))))
        .containsExactly("agency agency");
    assertThat(problems(least("agency", Map.of("id", "x")))).containsExactly("agency agency");
  }

  @Test
  void a_place_lies_in_a_province_and_in_thailand() {
    Answers read =
        checked(
                least(
                    "place",
                    Map.of("province", "จังหวัดเชียงใหม่", "lat", "18.78", "lon", "๙๘.98")))
            .read();
    assertThat(read.part("place", "province")).isEqualTo("50");
    assertThat(read.part("place", "lon")).isEqualTo("98.98");

    assertThat(problems(least("place", Map.of("lat", "18.78", "lon", "98.98"))))
        .containsExactly("place province");
    assertThat(problems(least("place", Map.of("province", "50", "lat", "98.98", "lon", "18.78"))))
        .containsExactly("place point-swapped");
    assertThat(problems(least("place", Map.of("province", "50", "lat", "51.5", "lon", "0.1"))))
        .containsExactly("place point");
    assertThat(problems(least("place", Map.of("province", "50")))).containsExactly("place point");
  }

  @Test
  void a_table_is_read_row_by_row_and_says_which_row_is_wrong() {
    Answers read =
        checked(
                least(
                    "rows",
                    table(
                        Map.of("item", "กระดาษ", "amount", "1,000.5", "contact", "021234567"),
                        Map.of("item", " "),
                        Map.of("item", "ปากกา"))))
            .read();
    assertThat(read.rows("rows")).hasSize(2);
    assertThat(read.rows("rows").getFirst().get("amount")).isEqualTo(new Answer.Text("1000.5"));
    assertThat(read.rows("rows").getFirst().get("contact"))
        .isEqualTo(new Answer.Personal(new Secret("021234567"), "4567"));

    assertThat(
            problems(
                least(
                    "rows",
                    table(
                        Map.of("item", "x"),
                        Map.of("amount", "many", "item", "y"),
                        Map.of("amount", "1")))))
        .containsExactly("rows.2.amount number", "rows.3.item required");
  }

  @Test
  void files_are_counted() {
    assertThat(forms.check(programme.form(), least(), Map.of("papers", 3)).problems())
        .extracting(Problem::key)
        .containsExactly("files-many");
    assertThat(forms.check(programme.form(), least(), Map.of("papers", 2)).problems()).isEmpty();
  }

  @Test
  void signs_that_nobody_sees_are_taken_away() {
    assertThat(checked(least("story", "a\u0000b\u200bc\nd\ud800 e")).read().secret("story"))
        .contains(new Secret("abc\nd e"));
  }

  @Test
  void a_field_is_checked_while_it_is_typed() {
    var field = programme.form().field("mobile").orElseThrow();

    assertThat(forms.check(field, new Answer.Text("089"))).map(Problem::key).contains("phone");
    assertThat(forms.check(field, new Answer.Text("0891234567"))).isEmpty();
  }

  @Test
  void today_is_neither_past_nor_future() {
    String today = LocalDate.now(Time.BANGKOK).toString();

    assertThat(problems(least("born", today, "meets", today))).isEmpty();
  }

  @Test
  void every_reason_is_worded_in_both_languages() throws Exception {
    Set<String> keys = new TreeSet<>();
    Pattern told = Pattern.compile("(?:Read\\.wrong\\(|new Problem\\([^,;]+,)([^;]*);");
    Pattern key = Pattern.compile("\"([a-z-]+[a-z])\"");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/phuchuay/casework"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        told.matcher(Files.readString(file))
            .results()
            .flatMap(found -> key.matcher(found.group(1)).results())
            .forEach(found -> keys.add(found.group(1)));
      }
    }
    keys.removeAll(List.of("thai", "latin", "digits"));
    keys.addAll(List.of("url", "host", "place-district", "place-subdistrict", "place-detail"));
    assertThat(keys)
        .hasSizeGreaterThan(30)
        .contains("id-number", "required", "about-state", "files-few");
    for (String bundle : List.of("casework", "casework_en")) {
      Properties words = new Properties();
      words.load(
          Files.newBufferedReader(
              Path.of("src/main/resources/messages/" + bundle + ".properties")));
      assertThat(words.stringPropertyNames())
          .containsAll(keys.stream().map(one -> "casework.problem." + one).toList());
    }
  }

  private Answers least(Object... more) {
    return typed(more).over(typed("company", "A", "consent", "yes"));
  }

  private Forms.Checked checked(Answers typed) {
    return forms.check(
        programme.form(), typed.over(typed("company", "A", "consent", "yes")), Map.of());
  }

  private List<String> problems(Answers typed) {
    return forms.check(programme.form(), typed, Map.of()).problems().stream()
        .map(problem -> problem.field() + " " + problem.key())
        .toList();
  }

  private UUID agency() {
    String name = "หน่วยงาน" + UUID.randomUUID();
    return sql.sql(
            """
            insert into agency (kind, name, plain, look, province, created_at, changed_at)
            values ('GOVERNMENT', :name, :name, :name, '10', now(), now()) returning id
            """)
        .param("name", name)
        .query(UUID.class)
        .single();
  }
}
