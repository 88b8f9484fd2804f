package phuchuay.platform.start;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import phuchuay.platform.CannotStart;
import phuchuay.platform.Settings;

/** In profile prod nothing has a default: names at once all that is missing or wrong. */
class Production implements EnvironmentPostProcessor {

  private static final List<String> NEEDED =
      List.of(
          "LINE_BOT_CHANNEL_TOKEN",
          "LINE_BOT_CHANNEL_SECRET",
          "SPRING_DATASOURCE_URL",
          "SPRING_DATA_REDIS_URL",
          "SPRING_MAIL_HOST",
          "PHUCHUAY_PUBLIC_URL",
          "PHUCHUAY_SEAL_KEY");

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication app) {
    if (!environment.acceptsProfiles(Profiles.of("prod"))) {
      return;
    }
    List<String> wrong = wrong(new Settings(environment));
    if (!wrong.isEmpty()) {
      throw new CannotStart("profile prod needs " + String.join(", ", wrong) + ".");
    }
  }

  static List<String> wrong(Settings settings) {
    List<String> wrong = new ArrayList<>();
    for (String name : NEEDED) {
      String value = settings.get(name);
      if (value == null) {
        wrong.add(name);
      } else if (name.equals("PHUCHUAY_PUBLIC_URL") && !https(value)) {
        wrong.add(name + " (must begin with https://)");
      } else if (name.equals("PHUCHUAY_SEAL_KEY")
          && !Arrays.stream(value.split(",")).allMatch(Production::key)) {
        wrong.add(name + " (32 bytes in Base64 each, comma-separated)");
      }
    }
    if ("false".equals(settings.get("PHUCHUAY_CHAT_STORE"))) {
      wrong.add("PHUCHUAY_CHAT_STORE unset (false keeps nothing)");
    }
    if (settings.has("PHUCHUAY_DEMO") && !"false".equals(settings.get("PHUCHUAY_DEMO"))) {
      wrong.add("PHUCHUAY_DEMO unset (the passwords of the demo are published)");
    }
    return wrong;
  }

  private static boolean https(String url) {
    try {
      URI uri = URI.create(url);
      return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static boolean key(@Nullable String base64) {
    try {
      return base64 != null && Base64.getDecoder().decode(base64.strip()).length == 32;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
