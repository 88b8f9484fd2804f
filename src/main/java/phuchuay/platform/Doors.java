package phuchuay.platform;

import static jakarta.servlet.DispatcherType.ASYNC;
import static jakarta.servlet.DispatcherType.ERROR;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Who may enter where: what is not named here is not there. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Doors {

  private static final String[] OPEN_TO_ALL = {
    "/", "/sign-in", "/error", "/style/**", "/fonts/**", "/phone/**"
  };

  private final SafeHeaders headers;

  Doors(SafeHeaders headers) {
    this.headers = headers;
  }

  /** The management port: how we are and how much, to whoever can reach it; no form, no session. */
  @Bean
  @Order(1)
  SecurityFilterChain management(HttpSecurity http) throws Exception {
    return http.securityMatcher(EndpointRequest.to("health", "prometheus"))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(RequestCacheConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /** The practice pages: their own room lets in nobody but this machine. */
  @Bean
  @Order(2)
  SecurityFilterChain local(HttpSecurity http) throws Exception {
    return http.securityMatcher("/local", "/local/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(headers::onPracticePages)
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(RequestCacheConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain house(
      HttpSecurity http, TurnedAway turnedAway, AuthenticationFailureHandler wrongSignIn)
      throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(ASYNC, ERROR)
                    .permitAll()
                    .requestMatchers(OPEN_TO_ALL)
                    .permitAll()
                    .requestMatchers("/console/**")
                    .hasRole("STAFF")
                    .anyRequest()
                    .denyAll())
        .headers(headers::onEveryPage)
        .requestCache(RequestCacheConfigurer::disable)
        .exceptionHandling(
            away -> away.authenticationEntryPoint(turnedAway).accessDeniedHandler(turnedAway))
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .defaultSuccessUrl("/console", true)
                    .failureHandler(wrongSignIn))
        .logout(leave -> leave.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .build();
  }
}
