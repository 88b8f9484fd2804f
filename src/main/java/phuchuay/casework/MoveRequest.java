package phuchuay.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done with a case.
 *
 * @param move the move, as the programme calls it
 * @param seen the version of the case that they saw: only that one is decided on
 * @param reason for the applicant to read; null when none was written
 * @param findings what the move asks for, by field, as it was typed
 */
public record MoveRequest(
    UUID caseId, String move, int seen, @Nullable String reason, Answers findings) {

  public static MoveRequest of(CaseFile seen, String move) {
    return new MoveRequest(seen.id(), move, seen.version(), null, Answers.NONE);
  }

  public MoveRequest because(String why) {
    return new MoveRequest(caseId, move, seen, why, findings);
  }

  public MoveRequest with(Answers found) {
    return new MoveRequest(caseId, move, seen, reason, found);
  }
}
