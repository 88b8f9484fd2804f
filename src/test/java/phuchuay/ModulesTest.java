package phuchuay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The map of the house: which rooms there are, and that arrows between them point one way. */
class ModulesTest {

  private final ApplicationModules rooms = ApplicationModules.of(Phuchuay.class);

  @Test
  void the_rooms_are_these_and_no_others() {
    assertThat(rooms.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
        .containsExactlyInAnyOrder(
            "platform",
            "thai",
            "files",
            "mail",
            "chat",
            "directory",
            "account",
            "casework",
            "registration",
            "reporting",
            "faq",
            "notification",
            "console",
            "insight",
            "local");
  }

  @Test
  void no_arrow_points_back() {
    rooms.verify();
  }
}
