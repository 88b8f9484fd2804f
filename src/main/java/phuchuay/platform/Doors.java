package phuchuay.platform;

import static jakarta.servlet.DispatcherType.ASYNC;
import static jakarta.servlet.DispatcherType.ERROR;
import static org.springframework.http.HttpMethod.GET;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
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
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import phuchuay.platform.session.SessionCheck;
import phuchuay.platform.session.SessionRows;

/**
 * Who may enter where: what is not named here is not there. Only the pages named as having a
 * session ever ask Redis who somebody is.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Doors {

  private static final String[] WITHOUT_SESSION = {
    "/", "/error", "/style/**", "/fonts/**", "/phone/**", "/api/v1/faq/search", "/calendar/**"
  };

  /** Where people prove who they are, or that a mail reached them. */
  private static final String[] DOORSTEP = {
    "/sign-in/**",
    "/forgot",
    "/reset/*",
    "/invitation/*",
    "/first-change/**",
    "/new-email/*",
    "/recovery/**",
    "/link/**",
    "/register/**",
    "/track/**",
    "/cases/**"
  };

  /** Pages of whoever is signed in, whatever they are. */
  private static final String[] OWN = {"/profile/**", "/seats/**", "/consents/**", "/files/**"};

  private static final RequestMatcher WITH_SESSION =
      new OrRequestMatcher(paths(DOORSTEP), paths(OWN), paths("/sign-out", "/console/**"));

  private final SafeHeaders headers;
  private final SessionRows sessions;

  Doors(SafeHeaders headers, SessionRows sessions) {
    this.headers = headers;
    this.sessions = sessions;
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

  /** Pages where one may be known: their forms carry a token, their session is kept in Redis. */
  @Bean
  @Order(3)
  SecurityFilterChain known(HttpSecurity http, TurnedAway turnedAway, FormTokens formTokens)
      throws Exception {
    return http.securityMatcher(WITH_SESSION)
        .csrf(forms -> forms.csrfTokenRepository(formTokens).csrfTokenRequestHandler(atOnce()))
        .addFilterAfter(new SessionCheck(sessions), HeaderWriterFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(ASYNC, ERROR)
                    .permitAll()
                    .requestMatchers(DOORSTEP)
                    .permitAll()
                    .requestMatchers(OWN)
                    .hasAnyRole("STAFF", "PERSON")
                    .requestMatchers(
                        "/console/account/staff/**", "/console/registration/paper-codes/**")
                    .hasRole("ADMIN")
                    .requestMatchers(
                        "/console/registration/rules/**",
                        "/console/menus/**",
                        "/console/answers/new",
                        "/console/answers/edit")
                    .hasAnyRole("SUPERVISOR", "ADMIN")
                    .requestMatchers("/console/audit/**", "/console/account/usage*")
                    .hasAnyRole("ADMIN", "AUDITOR")
                    .requestMatchers("/console/directory/new", "/console/directory/*/edit")
                    .hasAnyRole("AGENT", "SUPERVISOR", "ADMIN")
                    .requestMatchers(GET, "/console/**")
                    .hasRole("STAFF")
                    .requestMatchers(
                        "/console/calendar/**",
                        "/console/outages/**",
                        "/console/hours/**",
                        "/console/parked/**",
                        "/console/answers/**")
                    .hasAnyRole("SUPERVISOR", "ADMIN")
                    .requestMatchers("/console/**")
                    .hasAnyRole("AGENT", "SUPERVISOR", "ADMIN")
                    .anyRequest()
                    .denyAll())
        .headers(headers::onEveryPage)
        .requestCache(RequestCacheConfigurer::disable)
        .exceptionHandling(
            away -> away.authenticationEntryPoint(turnedAway).accessDeniedHandler(turnedAway))
        .logout(leave -> leave.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .build();
  }

  /** Pages for everybody, and nothing else: nobody is known here, so nothing can be forged. */
  @Bean
  @Order(4)
  SecurityFilterChain everybody(HttpSecurity http, TurnedAway turnedAway) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(ASYNC, ERROR)
                    .permitAll()
                    .requestMatchers(WITHOUT_SESSION)
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .headers(headers::onEveryPage)
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(RequestCacheConfigurer::disable)
        .exceptionHandling(
            away -> away.authenticationEntryPoint(turnedAway).accessDeniedHandler(turnedAway))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /** The token is there before a page begins: its cookie could not be set any more afterwards. */
  private static CsrfTokenRequestHandler atOnce() {
    XorCsrfTokenRequestAttributeHandler handler = new XorCsrfTokenRequestAttributeHandler();
    handler.setCsrfRequestAttributeName(null);
    return handler;
  }

  static boolean withSession(HttpServletRequest request) {
    return WITH_SESSION.matches(request);
  }

  private static RequestMatcher paths(String... paths) {
    return new OrRequestMatcher(
        Arrays.stream(paths)
            .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
            .toList());
  }
}
