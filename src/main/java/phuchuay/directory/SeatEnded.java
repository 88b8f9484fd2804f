package phuchuay.directory;

import java.util.UUID;

/**
 * Somebody holds a seat no more: whatever they see through it ends now.
 *
 * @param withAgency whether it ended because the agency was closed
 */
public record SeatEnded(UUID seat, UUID agency, String system, UUID holder, boolean withAgency) {}
