package phuchuay.faq;

import java.time.Instant;

/**
 * What people asked and were not helped with.
 *
 * @param words as the last of them wrote it, secrets hidden
 * @param topic the answer that did not help; blank if there was none
 */
public record Gap(String words, long times, Instant last, String topic) {}
