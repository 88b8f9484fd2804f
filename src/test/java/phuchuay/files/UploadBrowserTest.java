package phuchuay.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import phuchuay.cast.Browser;
import phuchuay.cast.House;
import phuchuay.cast.MadePdf;
import phuchuay.cast.SentFiles;
import phuchuay.cast.Visitor;

/** Somebody chooses and drops files, sees what became of each, and hands the form in. */
@House
class UploadBrowserTest {

  private static final String DROP =
      """
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(arguments[1])], arguments[0]));
      document.querySelector('.upload .target')
        .dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      """;

  @LocalServerPort private int port;
  @TempDir private Path folder;

  @Test
  void files_are_sent_while_the_form_is_still_filled_in() throws IOException {
    try (Browser phone = Browser.open(390, 1200)) {
      phone.isNow(Visitor.staff(port), "http://localhost:" + port + "/files/desk");
      phone.pictured("upload-empty");
      phone
          .sees("input[type=file]")
          .sendKeys(
              file("หนังสือรับรองบริษัท รักษ์โลก จำกัด ฉบับปี 2570.pdf", MadePdf.honest(12))
                  + "\n"
                  + file("มอบอำนาจ.pdf", MadePdf.honest(2)));
      phone.reads(".files li:nth-child(1)", "12 หน้า");
      phone.reads(".files li:nth-child(2)", "2 หน้า");

      phone
          .sees("input[type=file]")
          .sendKeys(
              file("ใหญ่.pdf", new byte[2 << 20])
                  + "\n"
                  + file("รูป.jpg", SentFiles.photo(3, 3))
                  + "\n"
                  + file("มีสคริปต์.pdf", MadePdf.withCatalog("/AA << /O 9 0 R >>")));
      phone.reads(".problems", "ใหญ่กว่า 1 MB");
      phone.reads(".problems", "ช่องนี้รับเฉพาะ PDF");
      phone.reads(".problems", "ทำงานเองได้");
      phone.pictured("upload");

      phone.runs(DROP, "dropped.pdf", ints(MadePdf.honest(1)));
      phone.reads(".files li:nth-child(3)", "dropped.pdf");
      phone.clicks(".files li:nth-child(2) button", "เอาออก");
      assertThat(phone.count(".files input[name=letters]")).isEqualTo(2);
      assertThat(phone.count("progress")).isZero();
      phone.clicks("button.button", "ส่งเอกสาร");
      phone.reads("h1", "ยื่นเอกสาร");
      assertThat(phone.runs("return location.search")).isEqualTo("?kept=2");
    }
  }

  private static Object ints(byte[] bytes) {
    Object[] numbers = new Object[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      numbers[i] = bytes[i] & 0xff;
    }
    return java.util.List.of(numbers);
  }

  private String file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }
}
