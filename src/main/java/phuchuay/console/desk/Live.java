package phuchuay.console.desk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import phuchuay.chat.care.Care;
import phuchuay.chat.care.CareLists;
import phuchuay.chat.care.Typing;
import phuchuay.chat.news.News;
import phuchuay.chat.news.NewsEar;
import phuchuay.platform.RealTime;
import phuchuay.platform.Sessions;
import phuchuay.platform.Signals;
import tools.jackson.databind.json.JsonMapper;

/**
 * What officers see move: each change is read and worded once in every instance, however many look
 * on, and given to those who may see it.
 */
@Component
class Live implements NewsEar, SmartLifecycle {

  private final CareLists lists;
  private final Rows rows;
  private final DeskOfficers officers;
  private final Typing typing;
  private final Sessions sessions;
  private final Signals signals;
  private final RealTime time;
  private final JsonMapper json;
  private volatile boolean open;
  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();

  Live(
      CareLists lists,
      Rows rows,
      DeskOfficers officers,
      Typing typing,
      Sessions sessions,
      Signals signals,
      RealTime time,
      JsonMapper json,
      MeterRegistry meters) {
    this.lists = lists;
    this.rows = rows;
    this.officers = officers;
    this.typing = typing;
    this.sessions = sessions;
    this.signals = signals;
    this.time = time;
    this.json = json;
    typing.listen(this::typed);
    Gauge.builder("phuchuay.desk.watchers", watchers, Set::size).register(meters);
  }

  void open(Watcher watcher) {
    if (!open) {
      watcher.end();
      return;
    }
    watchers.add(watcher);
    watcher.onEnd(() -> watchers.remove(watcher));
    watcher.give("hello", beat());
    if (watcher.conversation() > 0) {
      typing
          .now(watcher.conversation())
          .filter(one -> !watcher.is(one.officer()))
          .ifPresent(one -> watcher.give("typing", words(one)));
    }
  }

  @Override
  public void hear(List<News> news) {
    if (watchers.isEmpty()) {
      return;
    }
    Map<String, News> first = new HashMap<>();
    Map<String, News> latest = new HashMap<>();
    for (News one : news) {
      first.putIfAbsent(one.lineId(), one);
      latest.put(one.lineId(), one);
    }
    for (Care care : lists.of(latest.keySet())) {
      if (watchers.stream().anyMatch(one -> one.sees(care))) {
        tell(
            care,
            Objects.requireNonNull(first.get(care.lineId())),
            Objects.requireNonNull(latest.get(care.lineId())));
      }
    }
  }

  private void tell(Care care, News first, News latest) {
    boolean listed = care.care() > 0;
    String data =
        json.writeValueAsString(
            Map.of(
                "conversation", care.conversation(),
                "was", first.was(),
                "at", latest.id(),
                "heard", latest.kind() == News.Kind.HEARD || first.kind() == News.Kind.HEARD,
                "html", listed ? rows.html(care) : ""));
    watchers.stream().filter(one -> one.sees(care)).forEach(one -> one.give("news", data));
  }

  private void typed(Typing.Writing writing) {
    String data = words(writing);
    watchers.stream()
        .filter(one -> one.watches(writing.conversation()) && !one.is(writing.officer()))
        .forEach(one -> one.give("typing", data));
  }

  private String words(Typing.Writing writing) {
    return json.writeValueAsString(
        Map.of(
            "conversation", writing.conversation(),
            "officer", writing.officer(),
            "name", officers.name(writing.officer()),
            "words", writing.words()));
  }

  /** Every stream says that it lives, and ends when its officer may look no more. */
  @Scheduled(fixedDelayString = "${phuchuay.desk.watch.beat}")
  void beats() {
    String beat = beat();
    for (Watcher one : watchers) {
      if (one.mayStay(sessions)) {
        one.give("beat", beat);
      } else {
        one.end();
      }
    }
  }

  private String beat() {
    return json.writeValueAsString(Map.of("now", time.millis(), "together", signals.connected()));
  }

  @Override
  public void start() {
    open = true;
  }

  /** Streams end before the door waits for whoever is still being answered. */
  @Override
  public void stop() {
    open = false;
    watchers.forEach(Watcher::end);
  }

  @Override
  public boolean isRunning() {
    return open;
  }
}
