package phuchuay.local.line.api;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import phuchuay.local.line.Channel;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.faults.Rates;
import phuchuay.platform.RealTime;

/** Hangs the door of LINE's API into its frame. */
@Simulated
@Configuration(proxyBeanMethods = false)
class ApiDoors {

  @Bean
  FilterRegistrationBean<ApiDoor> lineApiDoor(
      Channel channel, ApiRows rows, Rates rates, Spoiler spoiler, RealTime time) {
    FilterRegistrationBean<ApiDoor> door =
        new FilterRegistrationBean<>(new ApiDoor(channel, rows, rates, spoiler, time));
    door.addUrlPatterns(ApiPaths.ROOT + "/*");
    return door;
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> lineHangsUp() {
    return factory -> factory.addEngineValves(new HangUp());
  }
}
