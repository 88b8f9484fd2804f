package phuchuay.local.line;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import phuchuay.platform.RealTime;

/** Hangs the door of LINE's API into its frame. */
@Simulated
@Configuration(proxyBeanMethods = false)
class ApiDoors {

  @Bean
  FilterRegistrationBean<ApiDoor> lineApiDoor(
      Channel channel, CallLog log, Summaries summaries, RealTime time) {
    FilterRegistrationBean<ApiDoor> door =
        new FilterRegistrationBean<>(new ApiDoor(channel, log, summaries, time));
    door.addUrlPatterns(ApiPaths.ROOT + "/*");
    return door;
  }
}
