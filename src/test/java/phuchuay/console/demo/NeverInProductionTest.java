package phuchuay.console.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.ClassUtils;
import phuchuay.platform.Demo;

/** The passwords of the demo stand in docs/demo.md: nothing that enters them is in production. */
class NeverInProductionTest {

  private static final String[] ROOMS = {
    "phuchuay.chat",
    "phuchuay.directory",
    "phuchuay.account",
    "phuchuay.casework",
    "phuchuay.console"
  };

  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void where_it_is_on_all_of_it_is_there() {
    environment.setProperty("phuchuay.demo", "true");
    assertThat(there())
        .contains("DemoAgencies", "DemoAccounts", "DemoLinking", "DemoConversations", "DemoNumbers")
        .contains("DemoRun", "DemoPeople", "DemoCases", "DemoChats");
  }

  @Test
  void where_it_is_off_or_not_mentioned_nothing_is() {
    assertThat(there()).isEmpty();
    environment.setProperty("phuchuay.demo", "false");
    assertThat(there()).isEmpty();
  }

  @Test
  void in_production_nothing_is_though_somebody_turned_it_on() {
    environment.setProperty("phuchuay.demo", "true");
    environment.setActiveProfiles("prod");
    assertThat(there()).isEmpty();
  }

  @Test
  void whatever_is_called_after_the_demo_is_marked_so() {
    environment.setProperty("phuchuay.demo", "false");
    for (String bean : beans().toList()) {
      assertThat(bean.substring(bean.lastIndexOf('.') + 1)).doesNotStartWith("Demo");
      assertThat(bean).doesNotStartWith("phuchuay.console.demo");
    }
    assertThat(beans()).hasSizeGreaterThan(100);
  }

  private List<String> there() {
    return beans()
        .map(name -> ClassUtils.resolveClassName(name, null))
        .filter(type -> type.isAnnotationPresent(Demo.class))
        .map(Class::getSimpleName)
        .toList();
  }

  private Stream<String> beans() {
    var scanner = new ClassPathScanningCandidateComponentProvider(true, environment);
    return Stream.of(ROOMS)
        .flatMap(room -> scanner.findCandidateComponents(room).stream())
        .map(BeanDefinition::getBeanClassName);
  }
}
