package phuchuay.casework.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import phuchuay.casework.programme.ProgrammeCheck.Read;
import phuchuay.platform.CannotStart;
import phuchuay.platform.Words;

/**
 * The folder {@code programmes/}: read and checked at the start; with one mistake in it the service
 * does not start.
 */
@Component
class ProgrammeFiles {

  private static final Logger log = LoggerFactory.getLogger(ProgrammeFiles.class);
  private static final String FOLDER = "programmes/";

  private final List<Programme> programmes;

  @Autowired
  ProgrammeFiles(Words words) {
    this("classpath*:", words);
  }

  ProgrammeFiles(String place, Words words) {
    long began = System.nanoTime();
    ProgrammeCheck check = new ProgrammeCheck(words);
    List<Reading> readings = new ArrayList<>();
    List<Read> read = new ArrayList<>();
    for (Resource file : files(place)) {
      ProgrammeReader reader = new ProgrammeReader(name(file), content(file));
      readings.add(reader.reading());
      reader.read().ifPresent(found -> read.add(new Read(found, reader.reading())));
    }
    read.forEach(one -> check.alone(one.programme(), one.reading()));
    check.together(read);
    List<Mistake> mistakes = readings.stream().flatMap(one -> one.mistakes().stream()).toList();
    if (!mistakes.isEmpty()) {
      throw new CannotStart(line(mistakes));
    }
    programmes = read.stream().map(Read::programme).toList();
    log.info(
        "{} programmes read and checked in {} ms",
        programmes.size(),
        Duration.ofNanos(System.nanoTime() - began).toMillis());
  }

  List<Programme> programmes() {
    return programmes;
  }

  private static String line(List<Mistake> mistakes) {
    int more = mistakes.size() - 1;
    return mistakes.getFirst() + (more == 0 ? "" : " (and " + more + " more)");
  }

  private static List<Resource> files(String place) {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver().getResources(place + FOLDER + "*/*.yml"))
          .sorted(Comparator.comparing(ProgrammeFiles::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Resource file) {
    try {
      String address = file.getURL().toString();
      return address.substring(address.lastIndexOf(FOLDER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
