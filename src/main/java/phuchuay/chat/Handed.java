package phuchuay.chat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.files.StoredFiles;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.PublicAddress;
import phuchuay.platform.Secret;
import phuchuay.platform.Time;

/**
 * Files that officers hand to people in chat (ไฟล์ที่เจ้าหน้าที่ส่ง): each behind an address that
 * nobody can guess, for a while. A file that is handed is the conversation's from then on and goes
 * with its last address; one that is lent stays with whoever keeps it.
 */
@Component
public class Handed {

  private static final String PURPOSE = "handed file";
  private static final int RANDOM_BYTES = 24;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{32}");

  private final SecureRandom random = new SecureRandom();
  private final HandedRows rows;
  private final StoredFiles files;
  private final Fingerprints prints;
  private final PublicAddress address;
  private final HandedSettings settings;
  private final Clock clock;

  Handed(
      HandedRows rows,
      StoredFiles files,
      Fingerprints prints,
      PublicAddress address,
      HandedSettings settings,
      Clock clock) {
    this.rows = rows;
    this.files = files;
    this.prints = prints;
    this.address = address;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The addresses of one file for one person, each hidden wherever it is kept.
   *
   * @param id by which it is revoked
   * @param page opens the file itself
   * @param picture the picture drawn anew, if it is one that can be
   * @param preview the same, small
   */
  public record Link(UUID id, Secret page, Secret picture, Secret preview, Instant expiresAt) {}

  /**
   * What is behind an address.
   *
   * @param file null when it was let go
   * @param live whether it is still to be had
   */
  public record Opened(UUID id, @Nullable UUID file, boolean live) {}

  /** Hands over a file that is kept, in the caller's transaction; for as long as usual if null. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Link hand(UUID file, String lineId, @Nullable Duration life) {
    return link(file, lineId, life, false);
  }

  /** The same with a file that somebody else keeps, and goes on keeping. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Link lend(UUID file, String lineId, @Nullable Duration life) {
    return link(file, lineId, life, true);
  }

  private Link link(UUID file, String lineId, @Nullable Duration life, boolean lent) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant ends = ends(clock.instant(), life == null ? settings.life() : life);
    UUID id = rows.add(prints.mark(PURPOSE, token), file, lineId, lent, ends);
    String page = address.of("/handed/" + token).toString();
    return new Link(
        id, new Secret(page), new Secret(page + "/picture"), new Secret(page + "/preview"), ends);
  }

  /** Whoever is told a day may come until that day is over. */
  private static Instant ends(Instant now, Duration life) {
    Instant ends = now.plus(life);
    return life.toDays() == 0
        ? ends
        : ends.atZone(Time.BANGKOK)
            .toLocalDate()
            .plusDays(1)
            .atStartOfDay(Time.BANGKOK)
            .toInstant()
            .minusSeconds(1);
  }

  /** What this address leads to; empty when it never led anywhere. */
  public Optional<Opened> find(String token) {
    return TOKEN.matcher(token).matches()
        ? rows.find(prints.marks(PURPOSE, token))
        : Optional.empty();
  }

  /** Somebody fetched the file. */
  public void fetched(UUID id) {
    rows.fetched(id);
  }

  /** From now on the address leads nowhere; false if it did already. */
  @Transactional
  public boolean revoke(UUID id) {
    boolean revoked = rows.revoke(id);
    if (revoked) {
      letGo(id);
    }
    return revoked;
  }

  /**
   * Whoever lent this file keeps it no more: it goes at once, or with the last address that leads
   * to it.
   */
  @Transactional
  public void leave(UUID file) {
    rows.lock(file);
    if (rows.own(file) == 0) {
      files.erase(file);
    }
  }

  /** Lets the file of an address that has ended go, unless another address still leads to it. */
  @Transactional
  public void letGo(UUID id) {
    Optional<UUID> file = rows.fileOf(id);
    file.ifPresent(rows::lock);
    file.filter(found -> rows.letGo(id, found)).ifPresent(files::erase);
  }
}
