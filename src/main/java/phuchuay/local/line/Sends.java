package phuchuay.local.line;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import phuchuay.platform.RealTime;
import tools.jackson.databind.JsonNode;

/** What was sent to many, who got it, saw it and opened what; the newest 1,000. */
@Simulated
@Component("lineSends")
public class Sends {

  private static final ZoneOffset TOKYO = ZoneOffset.ofHours(9);

  private final Map<String, Send> sends = Recent.map(1_000);
  private final RealTime time;

  Sends(RealTime time) {
    this.time = time;
  }

  public void add(
      String requestId, String kind, String unit, JsonNode messages, Set<String> people) {
    sends.put(requestId, Send.now(requestId, kind, unit, time.instant(), messages, people));
  }

  public Optional<Send> find(String requestId) {
    return Optional.ofNullable(sends.get(requestId));
  }

  public List<Send> ofUnit(String unit, LocalDate from, LocalDate to) {
    return all().stream()
        .filter(send -> send.unit().equals(unit))
        .filter(send -> !day(send).isBefore(from) && !day(send).isAfter(to))
        .toList();
  }

  /** The names used this month, in the order of their first use. */
  public List<String> unitsSince(LocalDate day) {
    return all().stream()
        .filter(send -> !send.unit().isEmpty() && !day(send).isBefore(day))
        .map(Send::unit)
        .distinct()
        .toList();
  }

  /** A person opened the chat and saw what is in it. */
  public void seen(String person) {
    each(person, send -> send.saw().add(person));
  }

  public void clicked(String person, String url) {
    each(
        person,
        send -> {
          if (send.messages().toString().contains("\"" + url + "\"")) {
            send.clicked(url, person);
          }
        });
  }

  private void each(String person, Consumer<Send> work) {
    Instant now = time.instant();
    all().stream().filter(send -> send.got().contains(person) && send.countedAt(now)).forEach(work);
  }

  private List<Send> all() {
    synchronized (sends) {
      return List.copyOf(sends.values());
    }
  }

  private static LocalDate day(Send send) {
    return send.at().atOffset(TOKYO).toLocalDate();
  }
}
