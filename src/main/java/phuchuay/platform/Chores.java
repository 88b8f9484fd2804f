package phuchuay.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Chores that repeat: on threads of their own, so that one that hangs does not stop the others. */
@Configuration(proxyBeanMethods = false)
class Chores {

  private static final Logger log = LoggerFactory.getLogger(Chores.class);

  @Bean
  ThreadPoolTaskScheduler taskScheduler() {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    scheduler.setPoolSize(8);
    scheduler.setThreadNamePrefix("chore-");
    scheduler.setDaemon(true);
    scheduler.setErrorHandler(
        failure -> log.warn("a chore failed, it comes again: {}", Failures.whereabouts(failure)));
    return scheduler;
  }
}
