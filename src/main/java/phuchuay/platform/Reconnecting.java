package phuchuay.platform;

import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds Redis again within seconds of its return, however long it was away. */
@Configuration(proxyBeanMethods = false)
class Reconnecting {

  private static final Duration SOONEST = Duration.ofMillis(10);
  private static final Duration LATEST = Duration.ofSeconds(2);

  @Bean
  ClientResourcesBuilderCustomizer reconnectSoon() {
    return redis ->
        redis.reconnectDelay(Delay.exponential(SOONEST, LATEST, 2, TimeUnit.MILLISECONDS));
  }

  /**
   * News of a managed Redis that moves house: ours has none, and asking only lengthens greeting.
   */
  @Bean
  LettuceClientOptionsBuilderCustomizer greetShortly() {
    return options -> options.maintNotificationsConfig(MaintNotificationsConfig.disabled());
  }
}
