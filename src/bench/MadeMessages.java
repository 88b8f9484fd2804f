import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import phuchuay.faq.Entry;
import phuchuay.faq.content.Csv;
import phuchuay.faq.content.FaqFolder;

/**
 * Messages as they might have been said in a year, always the same ones: questions as people really
 * type them, with names, numbers and dates, and our answers between them.
 */
final class MadeMessages {

  static final int LINES = 20_000;

  private static final String[] FIRST = {
    "สมชาย", "มาลี", "สุดารัตน์", "วิชัย", "ปิยะพงษ์", "กนกวรรณ", "ธีรเดช", "อรอนงค์", "ณัฐพล", "จิราภรณ์",
    "ประเสริฐ", "ศิริพร", "ชัยวัฒน์", "เพ็ญศรี", "อภิชาติ", "รัตนา", "บุญเลิศ", "นภัสสร", "กิตติ", "วราภรณ์"
  };
  private static final String[] LAST = {
    "ใจดี", "ทองสุข", "ศรีสวัสดิ์", "แก้วมณี", "พงษ์ไพบูลย์", "วงศ์สกุล", "บุญมาก", "รุ่งเรือง", "สายทอง", "อินทร์แก้ว",
    "จันทร์เพ็ญ", "ภูมิพัฒน์", "เจริญผล", "สุวรรณรัตน์", "มั่นคง", "ดีประเสริฐ", "นาคสวัสดิ์", "คำแสน", "ชูเกียรติ", "หอมจันทร์"
  };
  private static final String[] JOINS = {
    " ค่ะ ", " ครับ ", " คือ", " แล้ว", " แต่ว่า", "\n", " ", " นะคะ ", " พอดี", " ขอบคุณค่ะ "
  };
  private static final Pattern BLANKS = Pattern.compile("[\\s\"\\\\\\p{Cntrl}]+");

  private final Random random = new Random(17);
  private final List<String> asked;
  private final List<String> answers;
  private final List<String> agencies;

  MadeMessages(Path list) throws IOException {
    asked =
        Csv.rows(Files.readString(Path.of("faq/expected.csv"))).stream()
            .skip(1)
            .map(row -> plain(row.getFirst()))
            .toList();
    answers =
        FaqFolder.in(System.getProperty("user.dir")).entries().stream()
            .map(Entry::answer)
            .map(MadeMessages::plain)
            .toList();
    agencies =
        Files.readAllLines(list).stream().skip(1).map(line -> plain(line.split(",")[0])).toList();
  }

  /** A message of a person, about a hundred letters. */
  String heard() {
    StringBuilder text = new StringBuilder(any(asked));
    for (int more = random.nextInt(4); more > 0; more--) {
      text.append(any(JOINS)).append(detail());
    }
    return text.toString().replace("\n", "\\n");
  }

  private String detail() {
    return switch (random.nextInt(8)) {
      case 0 -> any(agencies);
      case 1 -> "คุณ" + name();
      case 2 -> "โทร " + phone();
      case 3 -> number();
      case 4 -> (1 + random.nextInt(28)) + "/" + (1 + random.nextInt(12)) + "/" + (2568 + random.nextInt(3));
      default -> any(asked);
    };
  }

  /** An answer of ours, as text or on a card. */
  String said() {
    String answer = any(answers);
    if (random.nextInt(3) == 0) {
      return "{\"type\":\"text\",\"text\":\"" + answer + " " + any(agencies) + "\"}";
    }
    String head = any(asked);
    return "{\"type\":\"flex\",\"altText\":\""
        + head
        + "\",\"contents\":{\"type\":\"bubble\",\"body\":{\"type\":\"box\",\"layout\":\"vertical\",\"contents\":["
        + "{\"type\":\"text\",\"text\":\""
        + head
        + "\"},{\"type\":\"text\",\"text\":\""
        + answer
        + "\"},{\"type\":\"text\",\"text\":\"เลขที่ "
        + number()
        + "\"}]},\"footer\":{\"type\":\"box\",\"layout\":\"vertical\",\"contents\":[{\"type\":\"button\",\"action\":"
        + "{\"type\":\"postback\",\"label\":\"คุยกับเจ้าหน้าที่\",\"data\":\"talk=officer\"}}]}}}";
  }

  /** What officers would look for: of all kinds, rare and common. */
  String looked() {
    return switch (random.nextInt(10)) {
      case 0, 1 -> any(new String[] {"รหัส", "ลืม", "ระบบ", "รายงาน", "เข้าไม่ได้", "ลงทะเบียน", "อีเมล", "code", "gpp", "ขอบคุณ"});
      case 2 -> any(agencies);
      case 3 -> name();
      case 4 -> random.nextBoolean() ? phone() : number();
      case 5 -> part(any(asked), 6 + random.nextInt(12));
      case 6 -> part(any(asked), 2);
      case 7 -> part(any(asked), 4) + " " + part(any(asked), 4);
      case 8 -> phuchuay.thai.Keyboard.toLatin(part(any(asked), 8));
      default -> "ฆฌฐ" + part(any(answers), 5) + "ฎฏ";
    };
  }

  Instant moment(long which, long many) {
    Instant now = Instant.now();
    return now.minus(Duration.ofDays(360)).plusMillis(which * Duration.ofDays(360).toMillis() / many);
  }

  String line() {
    return "U%032x".formatted(random.nextInt(LINES));
  }

  private String part(String text, int length) {
    int from = random.nextInt(Math.max(1, text.length() - length));
    return text.substring(from, Math.min(text.length(), from + length));
  }

  private String name() {
    return any(FIRST) + " " + any(LAST);
  }

  private String phone() {
    return "08%d-%03d-%04d".formatted(random.nextInt(10), random.nextInt(1000), random.nextInt(10_000));
  }

  private String number() {
    String letters = "ACDEFHJKMNPRTVWXY23456789";
    StringBuilder number = new StringBuilder("GP");
    for (int i = 0; i < 10; i++) {
      number.append(i == 2 || i == 6 ? "-" : "").append(letters.charAt(random.nextInt(letters.length())));
    }
    return number.toString().toUpperCase(Locale.ROOT);
  }

  private static String plain(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  private String any(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private String any(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
