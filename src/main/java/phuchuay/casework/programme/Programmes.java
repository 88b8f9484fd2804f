package phuchuay.casework.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.casework.CaseFile;

/** All programmes, in memory: those of today, and those that older cases still go by. */
@Component
public class Programmes {

  private final Map<String, Programme> today;
  private final Map<String, Programme> versions = new ConcurrentHashMap<>();
  private final ProgrammeVersions stored;

  Programmes(ProgrammeFiles files, ProgrammeVersions stored) {
    this.stored = stored;
    this.today =
        files.programmes().stream()
            .collect(Collectors.toUnmodifiableMap(Programme::type, Function.identity()));
    today.values().forEach(programme -> versions.put(programme.version(), programme));
  }

  /** As new cases begin with it. */
  public Optional<Programme> today(String type) {
    return Optional.ofNullable(today.get(type));
  }

  public List<Programme> of(AccountSystem system) {
    return today.values().stream()
        .filter(programme -> programme.system() == system)
        .sorted((one, other) -> one.type().compareTo(other.type()))
        .toList();
  }

  public List<Programme> all() {
    return List.copyOf(today.values());
  }

  /** The one that a case began with, whatever its file says today. */
  public Programme of(CaseFile file) {
    return versions.computeIfAbsent(file.definition(), stored::read);
  }
}
