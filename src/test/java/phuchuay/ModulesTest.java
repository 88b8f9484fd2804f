package phuchuay;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import phuchuay.platform.Demo;

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
  void only_chat_line_and_the_practice_machine_speak_http_to_others() {
    JavaClasses house = new ClassFileImporter().importPath(Path.of("target/classes"));
    assertThat(speakers(house).filter(type -> !type.isAnnotatedWith(Demo.class)))
        .extracting(JavaClass::getPackageName)
        .containsOnly("phuchuay.chat.line", "phuchuay.local.line.webhooks");
    assertThat(speakers(house).filter(type -> type.isAnnotatedWith(Demo.class)))
        .as("the demo holds the practice phone of its own machine, and is never in production")
        .extracting(JavaClass::getSimpleName)
        .containsExactly("PracticePhones");
  }

  private static Stream<JavaClass> speakers(JavaClasses classes) {
    return classes.stream()
        .filter(
            type ->
                type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(to -> to.getTargetClass().getPackageName().equals("java.net.http")));
  }

  @Test
  void no_arrow_points_back() {
    rooms.verify();
  }
}
