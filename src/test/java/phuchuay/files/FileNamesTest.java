package phuchuay.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A name that a stranger chose harms nobody who reads it. */
class FileNamesTest {

  @Test
  void a_name_is_fit_to_be_shown() {
    assertThat(FileNames.clean("รายงาน ๒๕๖๙.xlsx")).isEqualTo("รายงาน ๒๕๖๙.xlsx");
    assertThat(FileNames.clean("..\\..\\etc/passwd\n")).isEqualTo("passwd");
    assertThat(FileNames.clean("a\u202efdp.exe")).isEqualTo("afdp.exe");
    assertThat(FileNames.clean(" \0 ")).isNull();
    assertThat(FileNames.clean("x".repeat(400))).hasSize(150);
  }
}
