package phuchuay.chat.hearing;

import phuchuay.chat.Incoming;

/** Reads a stored event of LINE; the package {@code chat.line} knows how. */
public interface EventReader {

  Incoming read(String body);
}
