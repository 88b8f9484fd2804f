package phuchuay.files;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids that sort by time and cannot be guessed (UUID version 7). */
final class FileIds {

  private static final SecureRandom RANDOM = new SecureRandom();

  private FileIds() {}

  static UUID at(Instant moment) {
    long time = moment.toEpochMilli() << 16 | 0x7000 | RANDOM.nextInt(0x1000);
    long random = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(time, random);
  }

  static UUID random() {
    return UUID.randomUUID();
  }
}
