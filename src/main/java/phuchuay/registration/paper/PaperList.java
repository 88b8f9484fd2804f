package phuchuay.registration.paper;

import java.util.UUID;

/** A list of printed codes that was handed in, and how far it has come. */
record PaperList(UUID id, String file, String state, int lines, int done, boolean stop) {}
