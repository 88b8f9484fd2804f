package phuchuay.local;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;

/** The embedded servers of a folder, owned by the tests, so that any instance may be killed. */
public final class LocalServers implements AutoCloseable {

  private final Servers servers;
  private final Map<String, String> settings;

  public LocalServers(Path folder) {
    servers = Servers.in(DataFolder.at(folder));
    settings = servers.start(EnumSet.allOf(Piece.class), Map.of());
  }

  public String get(String name) {
    return settings.get(name);
  }

  @Override
  public void close() {
    servers.stop();
  }
}
