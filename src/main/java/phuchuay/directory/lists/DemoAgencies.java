package phuchuay.directory.lists;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.platform.Demo;
import phuchuay.platform.Party;

/** The agencies of the demo, invented by {@code src/demo}: taken in once, after the start. */
@Demo
@Component
class DemoAgencies {

  private static final String LIST = "demo.csv.gz";

  private final JdbcClient sql;
  private final Imports imports;

  DemoAgencies(JdbcClient sql, Imports imports) {
    this.sql = sql;
    this.imports = imports;
  }

  @EventListener(ApplicationReadyEvent.class)
  void load() throws IOException {
    if (!there()) {
      imports.begin(unpacked(), LIST, Party.of("house", "demo"));
    }
  }

  private boolean there() {
    return sql.sql(
            """
            select exists (select from agency_import
                           where file = ? and by = 'demo' and state in ('RUNNING', 'DONE'))
            """)
        .param(LIST)
        .query(Boolean.class)
        .single();
  }

  private static Path unpacked() throws IOException {
    Path file = Files.createTempFile("agencies", ".csv");
    try (InputStream packed = DemoAgencies.class.getResourceAsStream("/directory/" + LIST);
        InputStream list = new GZIPInputStream(Objects.requireNonNull(packed, LIST))) {
      Files.copy(list, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }
}
