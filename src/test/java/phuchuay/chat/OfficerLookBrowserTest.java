package phuchuay.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import phuchuay.cast.Browser;
import phuchuay.cast.House;
import phuchuay.platform.Secret;
import phuchuay.platform.Words;

/**
 * What officers say as a phone draws it, in the usual and in the largest print: nothing is cut off.
 * With {@code -Dlook=folder} the pictures are left there.
 */
@House
@Tag("drill")
class OfficerLookBrowserTest {

  private static final String DRAW =
      """
      const done = arguments[arguments.length - 1];
      const [all, print] = arguments;
      document.body.replaceChildren();
      document.body.className = '';
      document.body.style.cssText = `--print:${print};background:#8cabd9;padding:12px;width:366px`;
      Promise.all(['/phone/messages.css', '/phone/flex.css', '/phone/phone.css'].map((href) => new Promise((there) => {
        const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: there });
        document.head.append(link);
      }))).then(() => Promise.all([import('/phone/messages.js'), import('/phone/quick.js')])).then(([m, q]) => {
        document.body.style.display = 'block';
        document.body.style.width = '390px';
        for (const text of all) {
          const spec = JSON.parse(text);
          const row = document.createElement('div');
          row.className = 'quick';
          row.style.flexWrap = 'wrap';
          const line = document.createElement('div');
          line.style.margin = '0 0 16px';
          line.append(m.message(spec), row);
          q.quickReplies(row, { message: spec }, () => {});
          document.body.append(line);
        }
        return document.fonts.ready;
      }).then(() => done(document.scrollingElement.scrollWidth), (why) => done(String(why)));
      """;

  @LocalServerPort int port;
  @Autowired OfficerSays says;
  @Autowired Words words;

  @Test
  void nothing_is_cut_off_in_any_print() throws IOException {
    Map<String, List<Say>> groups = new LinkedHashMap<>();
    groups.put("officer-sends", sends());
    groups.put("officer-asks", asks());
    try (Browser phone = Browser.open(390, 900)) {
      phone.goes("http://localhost:" + port + "/");
      for (var group : groups.entrySet()) {
        for (double print : new double[] {1, 1.3}) {
          phone.size(390, 900);
          assertThat(phone.waitsFor(DRAW, bodies(group.getValue()), print)).isEqualTo(390L);
          keeps(phone, "%s-%s.png".formatted(group.getKey(), print > 1 ? "large" : "usual"));
        }
      }
    }
  }

  private List<Say> sends() {
    String address = "http://localhost:" + port + "/handed/" + "k".repeat(32);
    Handed.Link link =
        new Handed.Link(
            UUID.randomUUID(),
            new Secret(address),
            new Secret("http://localhost:" + port + "/style/mark.svg"),
            new Secret("http://localhost:" + port + "/style/mark.svg"),
            Instant.parse("2026-12-27T03:00:00Z"));
    return List.of(
        says.taken("gpp"),
        says.text(
            "gpp",
            "ลงทะเบียนใหม่ต้องมี Activate code ก่อนค่ะ ขอชื่อหน่วยงานแบบเต็มเพื่อออกรหัส\n"
                + "ได้รหัสแล้ว สมัครที่ http://gp.pcd.go.th/register"
                + " และตั้งชื่อผู้ใช้กับรหัสผ่านเอง",
            List.of(
                new OfficerSays.Choice("ขอ Activate code", "ขอ"),
                new OfficerSays.Choice("ลืมรหัสผ่าน", "ลืม"))),
        says.file(
            "gpp",
            new OfficerSays.File(
                "คู่มือการรายงานผลการจัดซื้อจัดจ้าง ปีงบประมาณ 2570.pdf", "221 KB"),
            link),
        says.picture("gpp", link),
        says.card(
            "ghg",
            "ขอเพิ่มหน่วยงาน",
            "ส่งอีเมลคำร้องก่อน เมื่อเพิ่มหน่วยงานแล้ว จึงลงทะเบียนได้",
            List.of(
                new OfficerSays.Button("เปิดเว็บไซต์", "https://ghgplatform.dcce.go.th", ""),
                new OfficerSays.Button("ถามต่อ", "", "ขอถามต่อ"))));
  }

  private List<Say> asks() {
    return List.of(
        says.closingQuestion("gpp", "17"),
        says.rating("eia", "17"),
        says.closed("17"),
        says.reopened(),
        says.handedBack(),
        says.requeued("gpp", 3));
  }

  private List<String> bodies(List<Say> all) {
    return all.stream()
        .flatMap(say -> words.chat(say.template(), say.fills()).messages().stream())
        .toList();
  }

  private static void keeps(Browser phone, String file) throws IOException {
    String folder = System.getProperty("look");
    if (folder != null) {
      Files.createDirectories(Path.of(folder));
      Files.write(Path.of(folder, file), phone.picture(390, false));
    }
  }
}
