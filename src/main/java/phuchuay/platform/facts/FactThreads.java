package phuchuay.platform.facts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Where facts are heard: few threads, so that listeners never take all connections from people, and
 * a queue that may grow, because every fact in it is in the database as well.
 */
@Configuration(proxyBeanMethods = false)
class FactThreads {

  private static final int THREADS = 4;

  @Bean
  ThreadPoolTaskExecutor taskExecutor() {
    ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    threads.setCorePoolSize(THREADS);
    threads.setMaxPoolSize(THREADS);
    threads.setThreadNamePrefix("fact-");
    threads.setDaemon(true);
    threads.setWaitForTasksToCompleteOnShutdown(true);
    threads.setAwaitTerminationSeconds(2);
    return threads;
  }
}
