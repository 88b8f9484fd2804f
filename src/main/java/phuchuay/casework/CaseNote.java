package phuchuay.casework;

import java.time.Instant;
import java.util.UUID;

/** A note about a case (บันทึกภายใน) that only staff read. */
public record CaseNote(UUID id, UUID by, Instant at, String text) {

  @Override
  public String toString() {
    return "CaseNote[" + id + "]";
  }
}
