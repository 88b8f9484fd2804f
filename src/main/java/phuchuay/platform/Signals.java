package phuchuay.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Words that every instance hears at once, through Redis (สัญญาณระหว่างเครื่อง): what may be lost,
 * and is looked for in PostgreSQL as well. Without Redis only this instance hears them.
 */
@Component
public class Signals implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Signals.class);
  private static final String PREFIX = "signal:";

  private final RedisLine redis;
  private final RedisMessageListenerContainer container = new RedisMessageListenerContainer();
  private final Map<String, CopyOnWriteArrayList<Consumer<String>>> ears =
      new ConcurrentHashMap<>();
  private final Map<String, AtomicBoolean> waiting = new ConcurrentHashMap<>();
  private final AtomicBoolean ready = new AtomicBoolean();
  private volatile boolean running;

  Signals(RedisLine redis, RedisConnectionFactory connections) {
    this.redis = redis;
    container.setConnectionFactory(connections);
    container.setTaskExecutor(Thread::startVirtualThread);
    container.setRecoveryInterval(1000);
    container.setErrorHandler(
        failure -> log.warn("a signal was not heard: {}", Failures.whereabouts(failure)));
  }

  /** Hears what is told on this channel, here and elsewhere; what is told here, it hears twice. */
  public void listen(String channel, Consumer<String> ear) {
    ears.computeIfAbsent(channel, this::subscribed).add(ear);
  }

  private CopyOnWriteArrayList<Consumer<String>> subscribed(String channel) {
    container.addMessageListener(
        (message, _) -> here(channel, new String(message.getBody(), UTF_8)),
        new ChannelTopic(PREFIX + channel));
    return new CopyOnWriteArrayList<>();
  }

  /** Tells everybody; whoever asks does not wait for Redis. */
  public void tell(String channel, String words) {
    here(channel, words);
    Thread.startVirtualThread(() -> send(channel, words));
  }

  /** The same for words that are always the same: told while one waits to leave, one is enough. */
  public void nudge(String channel) {
    here(channel, "");
    AtomicBoolean one = waiting.computeIfAbsent(channel, _ -> new AtomicBoolean());
    if (one.compareAndSet(false, true)) {
      Thread.startVirtualThread(
          () -> {
            one.set(false);
            send(channel, "");
          });
    }
  }

  private void send(String channel, String words) {
    try {
      redis.ask(line -> line.convertAndSend(PREFIX + channel, words));
    } catch (RedisAway alone) {
      log.debug("nobody else hears a signal");
    }
  }

  private void here(String channel, String words) {
    for (Consumer<String> ear : ears.getOrDefault(channel, new CopyOnWriteArrayList<>())) {
      ear.accept(words);
    }
  }

  /** Whether we hear other instances. */
  public boolean connected() {
    return container.isListening();
  }

  /** Redis may come later than we do. */
  @Scheduled(fixedDelay = 2000)
  void connect() {
    if (!running || ears.isEmpty() || container.isListening()) {
      return;
    }
    try {
      if (ready.compareAndSet(false, true)) {
        container.afterPropertiesSet();
      }
      container.start();
    } catch (RuntimeException away) {
      container.stop();
      log.debug("other instances are not heard yet: {}", Failures.whereabouts(away));
    }
  }

  @Override
  public void start() {
    running = true;
  }

  /** Before the connections are taken down. */
  @Override
  public void stop() {
    running = false;
    container.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @PreDestroy
  void close() throws Exception {
    container.destroy();
  }
}
