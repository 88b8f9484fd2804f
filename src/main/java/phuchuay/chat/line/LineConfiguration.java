package phuchuay.chat.line;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import phuchuay.chat.hearing.Inbox;

/** Puts the webhook ahead of every other filter, Spring Security's included. */
@Configuration(proxyBeanMethods = false)
class LineConfiguration {

  @Bean
  FilterRegistrationBean<Webhook> webhook(
      LineSettings settings, LineEvents events, Inbox inbox, MeterRegistry meters) {
    Signature signature = new Signature(settings.secrets());
    FilterRegistrationBean<Webhook> webhook =
        new FilterRegistrationBean<>(new Webhook(signature, events, inbox, meters));
    webhook.addUrlPatterns(Webhook.PATH);
    webhook.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return webhook;
  }
}
