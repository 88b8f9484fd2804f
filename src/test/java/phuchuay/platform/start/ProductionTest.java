package phuchuay.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;
import phuchuay.platform.CannotStart;

class ProductionTest {

  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  private final MockEnvironment environment = new MockEnvironment();

  @BeforeEach
  void complete() {
    environment.setActiveProfiles("prod");
    environment
        .withProperty("LINE_BOT_CHANNEL_TOKEN", "t")
        .withProperty("LINE_BOT_CHANNEL_SECRET", "s")
        .withProperty("SPRING_DATASOURCE_URL", "jdbc:postgresql://db/phuchuay")
        .withProperty("SPRING_DATA_REDIS_URL", "redis://redis")
        .withProperty("SPRING_MAIL_HOST", "smtp")
        .withProperty("PHUCHUAY_PUBLIC_URL", "https://bot.example")
        .withProperty("PHUCHUAY_SEAL_KEY", KEY + ", " + KEY);
  }

  @Test
  void it_starts_when_everything_is_set() {
    assertThatCode(this::start).doesNotThrowAnyException();
  }

  @Test
  void all_that_is_missing_or_wrong_is_named_in_one_line() {
    environment
        .withProperty("LINE_BOT_CHANNEL_SECRET", " ")
        .withProperty("SPRING_MAIL_HOST", "")
        .withProperty("PHUCHUAY_PUBLIC_URL", "http://bot.example")
        .withProperty("PHUCHUAY_SEAL_KEY", KEY + ",c2hvcnQ=");

    assertThatThrownBy(this::start)
        .isInstanceOf(CannotStart.class)
        .hasMessageContainingAll(
            "LINE_BOT_CHANNEL_SECRET", "SPRING_MAIL_HOST", "PHUCHUAY_PUBLIC_URL", "https://")
        .hasMessageContaining("PHUCHUAY_SEAL_KEY")
        .hasMessageNotContaining("LINE_BOT_CHANNEL_TOKEN")
        .hasMessageNotContaining("\n");
  }

  @Test
  void a_key_is_never_shown() {
    environment.withProperty("PHUCHUAY_SEAL_KEY", "no-such-key");

    assertThatThrownBy(this::start).hasMessageNotContaining("no-such-key");
  }

  @Test
  void the_demo_whose_passwords_are_published_is_refused() {
    environment.withProperty("PHUCHUAY_DEMO", "true");
    assertThatThrownBy(this::start)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("PHUCHUAY_DEMO");
    environment.setProperty("PHUCHUAY_DEMO", "false");
    assertThatCode(this::start).doesNotThrowAnyException();
  }

  @Test
  void dotted_names_count_as_well() {
    environment.withProperty("SPRING_MAIL_HOST", "").withProperty("spring.mail.host", "smtp");

    assertThatCode(this::start).doesNotThrowAnyException();
  }

  @Test
  void elsewhere_nothing_is_needed() {
    MockEnvironment local = new MockEnvironment();
    assertThat(local.getActiveProfiles()).isEmpty();
    assertThatCode(() -> new Production().postProcessEnvironment(local, new SpringApplication()))
        .doesNotThrowAnyException();
  }

  private void start() {
    new Production().postProcessEnvironment(environment, new SpringApplication());
  }
}
