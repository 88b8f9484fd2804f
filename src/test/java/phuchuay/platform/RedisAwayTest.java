package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Visitor;

/** The whole house while its Redis comes, goes and comes back. */
@House
@DirtiesContext
class RedisAwayTest {

  private static final OwnRedis REDIS = new OwnRedis();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @LocalServerPort int port;
  @LocalManagementPort int managementPort;
  @Autowired People people;
  @Autowired Attempts attempts;

  @DynamicPropertySource
  static void itsOwnRedis(DynamicPropertyRegistry properties) {
    properties.add("spring.data.redis.url", REDIS::url);
    properties.add("phuchuay.redis-patience", () -> "300ms");
  }

  @BeforeAll
  static void nobodyIsThere() {
    REDIS.close();
  }

  @AfterAll
  static void itGoes() {
    REDIS.close();
  }

  @Test
  void without_redis_the_bot_answers_and_the_pages_of_those_who_sign_in_say_what_is_up() {
    theDoorsThatNeedItAreClosed();
    theOthersAreOpen();

    REDIS.comes();
    Visitor officer = comesIn();
    assertThat(attempts.take("otp", "malee", 5, Duration.ofMinutes(1)).allowed()).isTrue();

    REDIS.goes();
    assertThat(closed(officer.opens("/console"))).isTrue();
    theDoorsThatNeedItAreClosed();
    theOthersAreOpen();
    HttpResponse<String> forMachine = officer.opens("/console", "Accept", "application/json");
    assertThat(forMachine.statusCode()).isEqualTo(503);
    assertThat(forMachine.body()).contains("\"status\":503").doesNotContain("Redis");

    REDIS.comes();
    comesIn();
  }

  private Visitor comesIn() {
    await().atMost(PATIENCE).until(() -> new Visitor(port).opens("/sign-in").statusCode() == 200);
    Visitor officer = Visitor.staff(port);
    assertThat(officer.opens("/console").statusCode()).isEqualTo(200);
    return officer;
  }

  private void theDoorsThatNeedItAreClosed() {
    assertThat(closed(new Visitor(port).opens("/sign-in"))).isTrue();
    assertThat(closed(new Visitor(port).opens("/console", "Cookie", "session=abc"))).isTrue();
    assertThat(attempts.take("otp", "malee", 5, Duration.ofMinutes(1)).allowed()).isFalse();
  }

  private void theOthersAreOpen() {
    for (String path : new String[] {"/", "/style/base.css", "/fonts/fonts.css"}) {
      assertThat(new Visitor(port).opens(path, "Cookie", "session=abc").statusCode())
          .as(path)
          .isEqualTo(200);
    }
    assertThat(new Visitor(port).opens("/no-such-page").statusCode()).isEqualTo(404);
    for (String probe : new String[] {"liveness", "readiness"}) {
      assertThat(new Visitor(managementPort).opens("/actuator/health/" + probe).statusCode())
          .isEqualTo(200);
    }
    Person person = people.somebody();
    person.taps("talk=me");
    person.hears("account/me");
  }

  /** A designed page, with the same care as any other. */
  private static boolean closed(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .contains("ระบบเข้าใช้งานหยุดชั่วคราว", "role=\"alert\"", "Try again")
        .doesNotContain("Exception", "Redis", "lettuce", "??");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
    return true;
  }
}
