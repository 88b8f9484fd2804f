package phuchuay.local;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import phuchuay.platform.SafeHeaders;

/** The pages of this room need no sign-in and no session: the {@link Gate} has judged already. */
@Local
@Configuration(proxyBeanMethods = false)
class LocalSecurity {

  @Bean
  @Order(10)
  SecurityFilterChain localPages(HttpSecurity http, SafeHeaders headers) {
    return http.securityMatcher("/local", "/local/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .csrf(CsrfConfigurer::disable)
        .headers(headers::onPracticePages)
        .build();
  }
}
