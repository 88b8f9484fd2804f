package phuchuay.console.outage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is about to be said of a system, read from a form and found to be in order. */
record Wording(String system, String words, Instant since, @Nullable Instant expected) {}
