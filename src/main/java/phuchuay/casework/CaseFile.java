package phuchuay.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.account.AccountSystem;
import phuchuay.platform.Party;

/**
 * A case (เรื่อง) as it stands, without its answers: anything an agency asks for or hands in.
 *
 * @param definition the version of the programme that it began with
 * @param version rises with every change; a change names the version that was seen
 * @param applicant who began it: a person, a contact in chat, a visitor, staff
 * @param about the earlier case that this one goes on from
 * @param handedInAt when it was handed in last; null while only its owner has seen it
 * @param since when it came to its state
 * @param due the next moment that one of its clocks waits for
 * @param officer the member of staff who looks after it
 */
public record CaseFile(
    UUID id,
    CaseNumber number,
    String type,
    String definition,
    AccountSystem system,
    String state,
    int version,
    @Nullable UUID agency,
    @Nullable UUID seat,
    Party applicant,
    @Nullable UUID about,
    Instant createdAt,
    @Nullable Instant handedInAt,
    Instant since,
    @Nullable Instant endedAt,
    @Nullable Instant due,
    @Nullable UUID officer) {

  /** Where every case begins: nobody but its owner has seen it. */
  public static final String DRAFT = "draft";

  public boolean draft() {
    return handedInAt == null;
  }

  public boolean ended() {
    return endedAt != null;
  }
}
