package phuchuay.local.line;

import static org.springframework.web.servlet.function.RequestPredicates.POST;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.util.Arrays;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import phuchuay.platform.RealTime;

/** LINE as it is played, and a bot that only listens: nothing else of the house. */
@EnableAutoConfiguration(
    excludeName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
      "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration",
      "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration",
      "org.springframework.modulith.events.config.EventPublicationAutoConfiguration",
      "org.springframework.modulith.events.config.EventExternalizationAutoConfiguration"
    })
@ComponentScan(basePackages = "phuchuay.local.line")
@Import({FakeBot.class, SmallWorld.MovingTime.class})
class SmallWorld {

  static final String TOKEN = "a-token-of-this-test";
  static final String SECRET = "a-secret-of-this-test";

  /** Time that tests may move. */
  static class MovingTime extends RealTime {

    private volatile java.time.Duration ahead = java.time.Duration.ZERO;

    void forward(java.time.Duration by) {
      ahead = ahead.plus(by);
    }

    @Override
    public java.time.Instant instant() {
      return super.instant().plus(ahead);
    }
  }

  @Bean
  SecurityFilterChain everybodyMayEnter(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(any -> any.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .headers(
            headers ->
                headers.contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'self'")))
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> callback(FakeBot bot) {
    return route(
        POST("/callback"),
        request ->
            ServerResponse.status(
                    bot.hear(
                        request.body(byte[].class),
                        Arrays.toString(request.headers().header("x-line-signature").toArray())))
                .build());
  }
}
