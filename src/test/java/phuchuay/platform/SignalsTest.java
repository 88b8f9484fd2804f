package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import phuchuay.cast.House;

/** Words that every instance hears. */
@House
class SignalsTest {

  @Autowired private Signals signals;
  @Autowired private StringRedisTemplate redis;

  @Test
  void what_another_instance_tells_is_heard_here() {
    List<String> heard = new CopyOnWriteArrayList<>();
    signals.listen("signals-test", heard::add);
    await().until(signals::connected);
    await()
        .until(
            () -> {
              redis.convertAndSend("signal:signals-test", "from elsewhere");
              return heard.contains("from elsewhere");
            });
  }

  @Test
  void what_is_told_here_is_heard_at_once_whether_redis_is_there_or_not() {
    List<String> heard = new CopyOnWriteArrayList<>();
    signals.listen("signals-test-2", heard::add);
    signals.tell("signals-test-2", "from here");
    assertThat(heard).contains("from here");
  }
}
