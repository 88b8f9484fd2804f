package phuchuay.local;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import phuchuay.platform.RealTime;
import phuchuay.platform.Settings;

/** Hands what was started before Spring to the beans of this room. */
@Local
@Configuration(proxyBeanMethods = false)
class LocalPieces {

  private static final String SERVERS = "embeddedServers";

  @Bean
  DataFolder dataFolder(Environment environment) {
    return LocalEnvironment.folder(new Settings(environment));
  }

  /** Spring gets ready while the servers start; what connects to them waits for this. */
  @Bean
  Servers embeddedServers(DataFolder folder) {
    Servers servers = Servers.in(folder);
    servers.ready();
    return servers;
  }

  @Bean
  static BeanFactoryPostProcessor databaseAfterServers() {
    return new AbstractDependsOnBeanFactoryPostProcessor(DataSource.class, SERVERS) {};
  }

  @Bean
  static BeanFactoryPostProcessor redisAfterServers() {
    return new AbstractDependsOnBeanFactoryPostProcessor(RedisConnectionFactory.class, SERVERS) {};
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
