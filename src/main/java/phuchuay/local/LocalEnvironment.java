package phuchuay.local;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import phuchuay.platform.Settings;

/** Outside production, fills in what is not configured, piece by piece. */
class LocalEnvironment implements EnvironmentPostProcessor {

  /** Named so that Spring reads our entries as it reads environment variables. */
  private static final String SOURCE = "local-systemEnvironment";

  private static final String SIMULATOR = "http://127.0.0.1:${local.server.port}/local/line/api";

  private final Log log;

  LocalEnvironment(DeferredLogFactory logs) {
    this.log = logs.getLog(LocalEnvironment.class);
  }

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication app) {
    if (environment.acceptsProfiles(Profiles.of("prod"))) {
      return;
    }
    Settings settings = new Settings(environment);
    Ports.mustBeFree(settings);
    DataFolder folder = folder(settings);
    Map<String, Object> filled = new HashMap<>(defaults(settings));
    Map<String, String> more = sealKey(settings, folder);
    filled.putAll(more);
    filled.putAll(line(settings, folder));
    if (!settings.has("PHUCHUAY_ADMIN_PASSWORD")) {
      filled.put("PHUCHUAY_ADMIN_PASSWORD", folder.kept("admin.password", Randoms::readable));
    }
    filled.keySet().removeIf(settings::has);
    filled.putAll(servers(settings, folder, more));
    environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource(SOURCE, filled));
  }

  static DataFolder folder(Settings settings) {
    String path = settings.get("PHUCHUAY_DATA_DIR", settings.get("phuchuay.data-dir", "data"));
    return DataFolder.at(Path.of(path));
  }

  private static Map<String, String> defaults(Settings settings) {
    String port = settings.get("SERVER_PORT", "8080");
    return Map.of(
        "PHUCHUAY_DEMO",
        "true",
        "PHUCHUAY_MENUS_PUBLISH",
        "on",
        "PHUCHUAY_ADMIN_USERNAME",
        "admin",
        "PHUCHUAY_PUBLIC_URL",
        "http://localhost:" + (port.equals("0") ? "${local.server.port:0}" : port),
        "SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE",
        "2s");
  }

  private static Map<String, String> sealKey(Settings settings, DataFolder folder) {
    return settings.has("PHUCHUAY_SEAL_KEY")
        ? Map.of()
        : Map.of("PHUCHUAY_SEAL_KEY", folder.kept("seal.key", Randoms::key));
  }

  private static Map<String, String> line(Settings settings, DataFolder folder) {
    return settings.has("LINE_BOT_CHANNEL_TOKEN")
        ? Map.of()
        : Map.of(
            "PHUCHUAY_LINE_SIMULATED",
            "true",
            "LINE_BOT_CHANNEL_TOKEN",
            "local",
            "LINE_BOT_CHANNEL_SECRET",
            folder.kept("line.secret", Randoms::hex),
            "LINE_BOT_API_END_POINT",
            SIMULATOR,
            "LINE_BOT_BLOB_END_POINT",
            SIMULATOR,
            "LINE_BOT_DIALOG_END_POINT",
            "http://localhost:${local.server.port}/local/line");
  }

  private Map<String, String> servers(
      Settings settings, DataFolder folder, Map<String, String> more) {
    Set<Piece> wanted =
        Stream.of(Piece.values())
            .filter(piece -> !settings.has(piece.setting))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Piece.class)));
    Servers servers = Servers.in(folder);
    Map<String, String> values = servers.begin(wanted, more);
    if (servers.joined()) {
      log.info("Joined the instance that runs on " + folder.path());
    }
    return values;
  }
}
