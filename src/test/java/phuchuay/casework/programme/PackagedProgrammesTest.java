package phuchuay.casework.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import phuchuay.platform.Words;

/** The programmes that are shipped: the service starts only when there is no mistake in them. */
class PackagedProgrammesTest {

  private final ProgrammeFiles files = new ProgrammeFiles(new Words());

  @Test
  void every_programme_is_read_without_a_mistake() {
    assertThat(files.programmes()).isNotEmpty();
  }
}
