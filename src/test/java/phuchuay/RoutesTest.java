package phuchuay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import phuchuay.cast.Visitor;

/**
 * Every route of the house on a practice machine, where there are most, and who may use it; a route
 * that is not in this table fails.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class RoutesTest {

  @LocalServerPort int port;
  private final Map<String, String> table;
  @Autowired Collection<RequestMappingInfoHandlerMapping> mappings;

  RoutesTest() throws IOException {
    table = read();
  }

  @Test
  void every_route_is_in_the_table_and_the_table_names_no_other() {
    assertThat(routes()).isEqualTo(new TreeSet<>(table.keySet()));
  }

  @Test
  void who_nobody_knows_enters_only_what_is_for_everybody() {
    table.forEach((route, who) -> check(route, new Visitor(port), who.equals("everybody"), who));
  }

  @Test
  void staff_enter_what_is_for_staff_and_for_everybody() {
    Visitor officer = Visitor.staff(port);
    table.forEach(
        (route, who) ->
            check(route, officer, Set.of("everybody", "people", "staff").contains(who), who));
  }

  @Test
  void no_cache_keeps_a_page_of_whoever_is_signed_in_or_on_the_way_to_be() {
    Visitor officer = Visitor.staff(port);
    table.forEach(
        (route, who) -> {
          String path = route.split(" ")[1];
          if (!route.startsWith("GET") || path.equals("/") || path.startsWith("/local")) {
            return;
          }
          for (Visitor visitor : List.of(officer, new Visitor(port))) {
            assertThat(asks(visitor, route).headers().firstValue("Cache-Control").orElse(""))
                .as("%s is for %s", route, who)
                .contains("no-store");
          }
        });
  }

  @Test
  void no_page_sends_anybody_to_another_site_whatever_the_address_says() {
    String elsewhere = "https%3A%2F%2Fevil.example";
    String query =
        Stream.of("next", "url", "continue", "redirect", "redirect_uri", "returnTo", "news", "lang")
            .map(name -> name + "=" + elsewhere)
            .collect(Collectors.joining("&", "?", ""));
    for (Visitor visitor : List.of(Visitor.staff(port), new Visitor(port))) {
      table.keySet().stream()
          .filter(route -> !route.contains("/local/"))
          .forEach(
              route -> {
                HttpResponse<String> answer = asks(visitor, route + query);
                assertThat(Visitor.location(answer))
                    .as(route)
                    .doesNotContain("evil", "//")
                    .matches("|/.*");
                assertThat(answer.body()).as(route).doesNotContain("evil.example");
              });
    }
  }

  @Test
  void who_did_not_sign_as_line_does_is_not_heard() {
    HttpResponse<String> answer =
        Visitor.staff(port).sends("POST", "/callback", BodyPublishers.ofString("{\"events\":[]}"));
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  private static void check(String route, Visitor visitor, boolean mayEnter, String who) {
    HttpResponse<String> answer = asks(visitor, route);
    assertThat(entered(route, answer))
        .as("%s is for %s, answered %d", route, who, answer.statusCode())
        .isEqualTo(mayEnter);
  }

  private static HttpResponse<String> asks(Visitor visitor, String route) {
    String[] parts = route.split(" ");
    String path = parts[1].replaceAll("\\{[^}]+}", "1");
    return switch (parts[0]) {
      case "GET", "ANY" -> visitor.opens(path);
      case "POST" -> visitor.submits("/sign-in", path, Map.of());
      default -> visitor.sends(parts[0], path, BodyPublishers.noBody());
    };
  }

  /** A page that is not there counts as entered only where the address names a thing. */
  private static boolean entered(String route, HttpResponse<String> answer) {
    return switch (answer.statusCode()) {
      case 401, 403 -> false;
      case 404 -> route.contains("{");
      case 302 -> !answer.headers().firstValue("Location").orElse("").startsWith("/sign-in");
      default -> true;
    };
  }

  private static Map<String, String> read() throws IOException {
    try (InputStream file = RoutesTest.class.getResourceAsStream("routes.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" +"))
          .collect(toMap(line -> line[0] + " " + line[1], line -> line[2]));
    }
  }

  private Set<String> routes() {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(RoutesTest::routes)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> routes(RequestMappingInfo route) {
    Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
    Stream<String> names =
        methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(RequestMethod::name);
    return names.flatMap(name -> route.getPatternValues().stream().map(path -> name + " " + path));
  }
}
