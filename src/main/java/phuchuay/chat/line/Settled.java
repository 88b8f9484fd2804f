package phuchuay.chat.line;

/** A call and what came of a try. */
record Settled(Call call, Verdict verdict) {}
