package phuchuay.directory;

import java.util.UUID;

/** Somebody holds a seat no more: whatever they see through it ends now. */
public record SeatEnded(UUID seat, UUID agency, String system, UUID holder) {}
