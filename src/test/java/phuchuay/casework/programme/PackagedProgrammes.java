package phuchuay.casework.programme;

import java.util.Comparator;
import java.util.List;
import phuchuay.platform.Words;

/** The programmes that are shipped, without those of the tests; read without a database. */
public final class PackagedProgrammes {

  private PackagedProgrammes() {}

  public static List<Programme> all() {
    return new ProgrammeFiles(new Words())
        .programmes().stream()
            .filter(programme -> !programme.type().endsWith(".probe"))
            .sorted(Comparator.comparing(Programme::type))
            .toList();
  }

  public static Programme of(String type) {
    return all().stream().filter(one -> one.type().equals(type)).findFirst().orElseThrow();
  }
}
