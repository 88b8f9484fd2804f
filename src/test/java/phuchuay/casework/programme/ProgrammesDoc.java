package phuchuay.casework.programme;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import phuchuay.casework.Actor;
import phuchuay.casework.Label;
import phuchuay.casework.diagram.StateDiagram;
import phuchuay.platform.days.Span;

/** The programmes as a document for people: a picture and three tables for each. */
final class ProgrammesDoc {

  private static final Locale THAI = Locale.of("th");
  private static final String HEAD =
      """
      # แบบเรื่องทุกแบบ

      หน้านี้สร้างจาก `src/main/resources/programmes/` อย่าแก้ตรงนี้ แก้ที่ไฟล์แบบเรื่อง แล้วสั่ง
      `mvn test -Dtest=ProgrammesDocTest -Dprogrammes=write`

      ในภาพ: กรอบหนึ่งคือสถานะหนึ่ง ลูกศรคือการดำเนินการ เลขบนลูกศรคือลำดับในตารางการดำเนินการ กรอบเส้นประคือหลายสถานะ
      กรอบเส้นหนาคือจบ

      """;
  private static final String STYLE =
      """
      <style>
      .diagram { background: #ffffff; font-family: "Noto Sans Thai Looped", Sarabun, "Leelawadee UI", Thonburi, sans-serif; font-size: 16px }
      .diagram text { fill: #1a2421; text-anchor: middle }
      .diagram .way { fill: none; stroke: #53615b; stroke-width: 1.5 }
      .diagram .head { fill: #53615b }
      .diagram .state rect, .diagram .many rect { fill: #f4f7f5; stroke: #7a8a83; stroke-width: 1.5 }
      .diagram .many rect { fill: #ffffff; stroke-dasharray: 5 4 }
      .diagram .waiting rect { fill: #fdf0d5; stroke: #7a4a00 }
      .diagram .good rect { fill: #e3f4ec; stroke: #0a6b4d }
      .diagram .bad rect { fill: #fdeae8; stroke: #a3150f }
      .diagram .end rect { stroke-width: 3.5 }
      .diagram .number rect { fill: #ffffff; stroke: #0b57b0; stroke-width: 1 }
      .diagram .number text { fill: #0b57b0; font-size: 15px }
      </style>
      """;
  private static final Map<String, String> WHO =
      Map.of(
          "owner", "เจ้าของเรื่อง",
          "officer", "เจ้าหน้าที่",
          "supervisor", "หัวหน้างาน",
          "clock", "ระบบ เมื่อครบกำหนด",
          "house", "ระบบ");
  private static final Map<String, String> UNITS =
      Map.of(
          "HOURS", "ชั่วโมง",
          "DAYS", "วัน",
          "WORKING_DAYS", "วันทำการ",
          "MONTHS", "เดือน",
          "YEARS", "ปี");

  private final Programme programme;

  private ProgrammesDoc(Programme programme) {
    this.programme = programme;
  }

  static String of(List<Programme> programmes) {
    String list =
        programmes.stream()
            .map(one -> "- [%s](#%s)".formatted(title(one), anchor(one)))
            .collect(Collectors.joining("\n"));
    return HEAD
        + list
        + "\n"
        + programmes.stream()
            .map(programme -> new ProgrammesDoc(programme).text())
            .collect(Collectors.joining());
  }

  static String picture(Programme programme) {
    return programme.type().replace('.', '-') + ".svg";
  }

  static String drawn(Programme programme) {
    return StateDiagram.of(programme, THAI, "จาก %d สถานะ")
        .svg("แผนผังสถานะ " + programme.name().th(), STYLE, null, Set.of());
  }

  private static String title(Programme programme) {
    return programme.name().th() + " · " + programme.system().name();
  }

  private static String anchor(Programme programme) {
    return programme.type().replace('.', '-');
  }

  private String text() {
    Label lead = programme.lead();
    return """

    <a id="%s"></a>

    ## %s

    %s

    ![แผนผังสถานะ %s](pictures/programmes/%s)

    | สถานะ | ตาใคร | อยู่กับ |
    | --- | --- | --- |
    %s
    | | การดำเนินการ | จาก | ไป | โดย | ต้องมี | แจ้ง |
    | --- | --- | --- | --- | --- | --- | --- |
    %s%s\
    """
        .formatted(
            anchor(programme),
            title(programme),
            lead == null
                ? "`" + programme.type() + "`"
                : lead.th() + " (`" + programme.type() + "`)",
            programme.name().th(),
            picture(programme),
            programme.states().values().stream().map(this::state).collect(Collectors.joining()),
            IntStream.range(0, programme.moves().size())
                .mapToObj(i -> move(i + 1, programme.moves().get(i)))
                .collect(Collectors.joining()),
            clocks());
  }

  private String state(State state) {
    String turn =
        state.actor() != null
            ? who(state.actor())
            : (state.end() ? "จบ" : "นิ่งแล้ว") + " " + tone(state);
    return row(state.label().th(), turn.strip(), state.with() == null ? "" : state.with().th());
  }

  private static String tone(State state) {
    return switch (state.tone()) {
      case GOOD -> "(สำเร็จ)";
      case BAD -> "(ไม่สำเร็จ)";
      default -> "";
    };
  }

  private String move(int number, Move move) {
    return row(
        String.valueOf(number),
        move.name().th() + (move.staffOnly() ? " (เห็นเฉพาะเจ้าหน้าที่)" : ""),
        states(move.from()),
        move.to() == null ? "ที่เดิม" : programme.state(move.to()).label().th(),
        move.by().stream().map(this::who).sorted().collect(Collectors.joining(", ")),
        needs(move),
        String.join(" ", move.notice().tell()));
  }

  private static String needs(Move move) {
    String needs =
        move.needs().stream()
            .map(need -> need.equals(Move.REASON) ? "เหตุผล" : "`" + need + "`")
            .collect(Collectors.joining(", "));
    String letter = move.notice().letter() == null ? "" : " ออกหนังสือ";
    String when = move.when() == null ? "" : " เมื่อ `" + move.when() + "`";
    return (needs + when + letter).strip();
  }

  private String clocks() {
    return programme.clocks().isEmpty()
        ? ""
        : """

        | กำหนดเวลา | เดินเมื่ออยู่ที่ | นับจาก | นาน | เมื่อถึง |
        | --- | --- | --- | --- | --- |
        %s\
        """
            .formatted(programme.clocks().stream().map(this::clock).collect(Collectors.joining()));
  }

  private String clock(ClockRule clock) {
    String from =
        switch (clock.from()) {
          case ClockRule.ENTRY -> "เข้าสถานะ";
          case ClockRule.HANDED_IN -> "ยื่นครั้งล่าสุด";
          default -> programme.field(clock.from()).orElseThrow().name().th();
        };
    ClockRule.Length length = clock.length();
    String lead = length.lead() == null ? "" : "ก่อนครบ " + span(length.lead()) + " ของ ";
    String then =
        clock.moves() != null
            ? "ทำเอง: " + name(clock.moves())
            : clock.proposes() != null ? "เสนอให้: " + name(clock.proposes()) : "เตือน";
    return row(clock.name().th(), states(clock.in()), from, lead + span(length.span()), then);
  }

  private String name(String move) {
    return programme.move(move).orElseThrow().name().th();
  }

  private static String span(Span span) {
    return span.amount() + " " + UNITS.get(span.unit().name());
  }

  private String states(Collection<String> ids) {
    return programme.states().values().stream()
        .filter(state -> ids.contains(state.id()))
        .map(state -> state.label().th())
        .collect(Collectors.joining(" · "));
  }

  private String who(Actor actor) {
    Label party = programme.parties().get(actor.word());
    return party == null ? WHO.get(actor.word()) : party.th();
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", List.of(cells)).replace("\n", " ") + " |\n";
  }
}
