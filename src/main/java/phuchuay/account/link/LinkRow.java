package phuchuay.account.link;

import java.time.Instant;
import java.util.UUID;

/** A link as it is kept, one that has not ended. */
public record LinkRow(UUID id, UUID account, String lineId, Instant linkedAt, Instant provenAt) {

  @Override
  public String toString() {
    return "LinkRow[" + id + "]";
  }
}
