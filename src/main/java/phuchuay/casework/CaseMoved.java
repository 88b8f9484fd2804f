package phuchuay.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case has moved: ids and plain words, never what somebody answered.
 *
 * @param id of the row on the timeline; a listener does its work once for each
 * @param move the move, as the programme calls it
 * @param byKind and {@code by}: who did it, as the audit names them
 * @param from where it was; {@code draft} when it was handed in for the first time
 * @param tell the notices of this move, as {@code N-18}
 * @param chat its own words in chat, by their id in templates/
 * @param mail its own words by mail, by their id in templates/
 * @param staffOnly not for the applicant
 */
public record CaseMoved(
    UUID id,
    UUID caseId,
    String number,
    String type,
    String system,
    String move,
    String from,
    String to,
    Instant at,
    String byKind,
    String by,
    String applicantKind,
    String applicant,
    @Nullable UUID agency,
    @Nullable UUID seat,
    List<String> tell,
    @Nullable String chat,
    @Nullable String mail,
    boolean staffOnly) {

  public CaseMoved {
    tell = List.copyOf(tell);
  }
}
