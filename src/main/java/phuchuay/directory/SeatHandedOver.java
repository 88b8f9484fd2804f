package phuchuay.directory;

import java.util.UUID;

/** A seat went from one person to the next; the old one has ended, the new one begun. */
public record SeatHandedOver(
    UUID oldSeat, UUID newSeat, UUID agency, String system, UUID formerHolder, UUID holder) {}
