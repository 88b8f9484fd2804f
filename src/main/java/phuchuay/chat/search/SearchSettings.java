package phuchuay.chat.search;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the index of messages lies and how it is kept.
 *
 * @param folder each instance takes a folder of its own below it
 * @param commitEvery how much of the latest is read again after a crash
 */
@Validated
@ConfigurationProperties("phuchuay.chat.search")
record SearchSettings(@NotNull Path folder, @NotNull Duration commitEvery) {}
