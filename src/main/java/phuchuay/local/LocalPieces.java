package phuchuay.local;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import phuchuay.platform.RealTime;
import phuchuay.platform.Settings;

/** Hands what was started before Spring to the beans of this room. */
@Local
@Configuration(proxyBeanMethods = false)
class LocalPieces {

  @Bean
  DataFolder dataFolder(Environment environment) {
    return LocalEnvironment.folder(new Settings(environment));
  }

  @Bean(destroyMethod = "")
  MailCatcher mailCatcher(DataFolder folder) {
    return Servers.in(folder).mails();
  }

  @Bean
  MovableClock movableClock(DataFolder folder, RealTime real) {
    return new MovableClock(folder, real);
  }
}
