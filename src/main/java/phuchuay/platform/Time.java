package phuchuay.platform;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** People's time: Asia/Bangkok, from one clock that training and tests may replace. */
@Configuration(proxyBeanMethods = false)
public class Time {

  public static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

  @Bean
  @Fallback
  Clock wallClock() {
    return Clock.system(BANGKOK);
  }
}
