package phuchuay.casework;

import java.util.UUID;
import phuchuay.platform.Party;

/**
 * A case that has just moved, in the hands of what the move causes.
 *
 * @param file the case as it is after the move
 * @param move the move, as the programme calls it
 * @param row the move on the timeline: what is caused is caused once for it
 * @param answers what the applicant answered, with what is personal in the open
 * @param findings all that was recorded by moves so far
 * @param by who moved it
 */
public record CaseInHand(
    CaseFile file, String move, UUID row, Answers answers, Answers findings, Party by) {}
