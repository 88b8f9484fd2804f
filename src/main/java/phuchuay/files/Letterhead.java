package phuchuay.files;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the words of every paper.
 *
 * @param system whose paper it is, as people call it
 * @param reference the number one asks by, or an empty text
 * @param check where anybody sees whether the paper is true; null leaves out the QR code
 * @param written when; the paper's own date, not that of its printing
 */
public record Letterhead(String system, String reference, @Nullable URI check, Instant written) {}
