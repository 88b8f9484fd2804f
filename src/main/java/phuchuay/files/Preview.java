package phuchuay.files;

/** A picture drawn anew and small: safe to show, with nothing of the original but its dots. */
@SuppressWarnings("ArrayRecordComponent")
public record Preview(String mediaType, byte[] bytes) {}
