package phuchuay.files;

/**
 * A letter or form as PDF: the same words, written at the same moment, are the same bytes.
 *
 * @param title as a reader's window shows it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Paper(String title, byte[] bytes, int pages) {}
