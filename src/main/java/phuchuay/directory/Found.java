package phuchuay.directory;

import java.util.UUID;

/**
 * An agency that may have been meant.
 *
 * @param score how surely: 1 is every letter, 0 none
 */
public record Found(
    UUID agency, String name, Kind kind, Province province, String district, double score) {}
