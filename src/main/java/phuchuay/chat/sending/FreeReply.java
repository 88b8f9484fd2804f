package phuchuay.chat.sending;

import java.time.Instant;

/** A reply token that nobody has used: by it an answer costs nothing, for a while. */
record FreeReply(String token, Instant until) {}
