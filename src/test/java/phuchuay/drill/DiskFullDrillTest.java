package phuchuay.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import phuchuay.drill.Diary.Spell;
import phuchuay.local.Instance;
import phuchuay.local.LocalServers;

/**
 * The disk for files is full while two hundred people talk and some send photos: the photos wait,
 * whole or not at all, nobody else notices, and with room again every photo is here.
 */
@Tag("drill")
@EnabledOnOs(OS.LINUX)
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class DiskFullDrillTest {

  private static final int PHOTOS = 20;
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration FETCHED = Duration.ofSeconds(30);
  private static final String RESERVE = "PHUCHUAY_FILES_RESERVE";

  @TempDir private Path home;
  private Optional<SmallDisk> disk;
  private UnreliableLine line;
  private Pair pair;
  private Photos photos;
  private Diary diary;

  @Test
  void photos_wait_for_room_and_nobody_who_talks_notices() throws Exception {
    Path folder = Files.createDirectory(home.resolve("files"));
    disk = SmallDisk.at(folder);
    try (LocalServers servers = new LocalServers(home.resolve("data"));
        UnreliableLine owned = new UnreliableLine(false);
        Pair two = new Pair(home, servers, owned, on(folder), inside())) {
      line = owned;
      pair = two;
      Path files = disk.map(SmallDisk::files).orElse(folder);
      photos = new Photos(two.crowd, line, Pair.database(servers), files);
      pair.starts();
      diary = new Diary(pair);
      String fetched = "never";
      try {
        diary.blow("nothing yet", () -> UnreliableLine.pause(2000));
        has_no_room("not a byte of room", () -> disk.ifPresent(SmallDisk::fill), () -> {});
        has_no_room("room for half a photo", this::half, this::room);
        fetched = seconds(() -> await().atMost(FETCHED).until(photos::none_waits));
        pair.comesToRest();
      } finally {
        diary.print(
            "disk drill, " + disk.map(SmallDisk::toString).orElse("a reserve that no disk has"),
            photos.counts() + ", the last " + fetched + " s after there was room");
      }
      photos.all_are_here();
      pair.ledgers.verify();
      diary.nobody_waited_in_vain();
      assertThat(pair.errors()).isEmpty();
      the_disk_refused();
    } finally {
      disk.ifPresent(SmallDisk::close);
    }
  }

  /** Everything told is taken, everything asked is answered, and the pair finds itself well. */
  private void has_no_room(String what, Runnable begins, Runnable ends) {
    Spell spell =
        diary.spell(
            what,
            Duration.ofSeconds(3),
            () -> {
              begins.run();
              photos.send(PHOTOS);
            },
            () -> {
              photos.all_wait_for_room();
              what_is_said_is_answered();
              ends.run();
            });
    assertThat(spell.ready()).as(what).containsExactly(200, 200);
    assertThat(spell.alive()).as(what).containsExactly(200, 200);
    assertThat(spell.answers())
        .as(what)
        .isNotEmpty()
        .allMatch(answer -> answer.status() == 200, "answered 200");
  }

  private void what_is_said_is_answered() {
    List<Told> said = pair.crowd.told.stream().filter(Told::alone).toList();
    assertThat(said).hasSizeGreaterThan(PHOTOS);
    await().atMost(SOON).until(() -> said.stream().allMatch(one -> line.took(one.token())));
  }

  private void half() {
    disk.ifPresent(small -> small.fillBut(Photos.BYTES / 2));
  }

  private void room() {
    disk.ifPresentOrElse(SmallDisk::clear, this::restartWithRoom);
  }

  private void restartWithRoom() {
    pair.both.parallelStream()
        .forEach(
            one -> {
              one.set(RESERVE, "0");
              one.stop();
              one.start();
            });
  }

  /** What kept the photos out was the disk, where there is a small one; else the reserve. */
  private void the_disk_refused() {
    String said = String.join("", pair.both.stream().map(Instance::said).toList());
    assertThat(said).contains("the store takes no file now");
    assertThat(said.contains("less than the reserve is free")).isEqualTo(disk.isEmpty());
  }

  private Map<String, String> on(Path folder) {
    return Map.of(
        "PHUCHUAY_FILES_FOLDER", folder.toString(), RESERVE, disk.isPresent() ? "0" : "1000000TB");
  }

  private List<String> inside() {
    return disk.map(SmallDisk::inside).orElse(List.of());
  }

  private static String seconds(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return "%.1f".formatted((System.nanoTime() - began) / 1e9);
  }
}
