package phuchuay.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import phuchuay.cast.House;
import phuchuay.cast.Visitor;

/** What people and machines are told when something goes wrong. */
@House
@DirtiesContext
@Import(ErrorPagesTest.Failing.class)
class ErrorPagesTest {

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({
    "404, ไม่มีหน้านี้, There is no such page",
    "403, หน้านี้เปิดให้ไม่ได้, You may not open this",
    "400, คำขอนี้อ่านไม่ได้, could not be read",
    "418, คำขอนี้อ่านไม่ได้, could not be read",
    "429, ขอถี่เกินไป, Too many requests",
    "500, ระบบทำตามคำขอนี้ไม่สำเร็จ, could not do this",
    "502, ระบบทำตามคำขอนี้ไม่สำเร็จ, could not do this",
    "503, ระบบหยุดพักชั่วคราว, resting"
  })
  void a_person_is_told_what_happened_and_what_to_do(int status, String thai, String english) {
    HttpResponse<String> answer = Visitor.staff(port).opens("/console/failing/" + status);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body())
        .contains(thai, english, "ไปหน้าแรก", "role=\"alert\"")
        .doesNotContain("??", "swordfish");
  }

  @Test
  void an_exception_shows_an_incident_number_and_nothing_of_itself() {
    HttpResponse<String> answer = Visitor.staff(port).opens("/console/failing/0");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("รหัสเหตุการณ์")
        .doesNotContain("swordfish", "Exception", "phuchuay.console");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @Test
  void a_machine_gets_a_problem_document_without_the_exceptions_words() {
    HttpResponse<String> answer =
        Visitor.staff(port).opens("/console/failing/0", "Accept", "application/json");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(type(answer)).startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"status\":500").doesNotContain("swordfish", "Exception");
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/nothing", "/api"})
  void the_paths_of_machines_always_answer_with_a_problem_document(String path) {
    HttpResponse<String> answer = new Visitor(port).opens(path, "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(type(answer)).startsWith("application/problem+json");
  }

  @Test
  void the_wrong_method_is_a_mistake_of_the_asker() {
    HttpResponse<String> answer =
        new Visitor(port).sends("PUT", "/local/nothing", BodyPublishers.noBody());
    assertThat(answer.statusCode()).isBetween(400, 499);
  }

  @ParameterizedTest
  @CsvSource({"/a//b", "/a;b=c", "/%2e%2e/etc", "/..%2fx"})
  void an_address_that_plays_tricks_is_refused_politely(String path) {
    HttpResponse<String> answer = new Visitor(port).opens(path);
    assertThat(answer.statusCode()).isBetween(400, 404);
    assertThat(answer.body()).doesNotContain("Exception", "Tomcat", "springframework");
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("none");
  }

  @RestController
  static class Failing {

    @GetMapping("/console/failing/{status}")
    String fail(@PathVariable int status) {
      if (status == 0) {
        throw new IllegalStateException("swordfish");
      }
      throw new ResponseStatusException(HttpStatus.valueOf(status), "swordfish");
    }
  }
}
