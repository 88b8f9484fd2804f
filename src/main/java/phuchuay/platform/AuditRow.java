package phuchuay.platform;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An act as the audit keeps it. */
public record AuditRow(
    long id,
    Instant at,
    Party actor,
    String act,
    @Nullable Party subject,
    @Nullable Secret address,
    Map<String, Object> details) {}
