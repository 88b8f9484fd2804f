package phuchuay.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.platform.Secret;

/** An agency or company (หน่วยงาน) as staff see it: of its number the last four digits only. */
public record Agency(
    UUID id,
    Kind kind,
    String name,
    @Nullable String english,
    List<String> aliases,
    Province province,
    String district,
    @Nullable String numberEnd,
    Secret email,
    Secret address,
    Status status,
    Instant changedAt) {}
