package phuchuay.directory;

import java.util.UUID;

/** Somebody has taken a seat. */
public record SeatTaken(UUID seat, UUID agency, String system, UUID holder) {}
