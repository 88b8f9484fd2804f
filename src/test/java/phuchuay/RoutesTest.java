package phuchuay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import phuchuay.RouteTable.Row;
import phuchuay.account.AccountSystem;
import phuchuay.account.Role;
import phuchuay.cast.Officers;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.Visitor;

/**
 * Every route of the house on a practice machine, where there are most, and every kind of visitor:
 * a route that is not in the table fails, and so does a visitor who enters too much or too little.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Officers.class, Officials.class})
@DirtiesContext
class RoutesTest {

  @LocalServerPort int port;
  @Autowired Collection<RequestMappingInfoHandlerMapping> mappings;
  @Autowired Officers officers;
  @Autowired Officials officials;

  private final RouteTable table = RouteTable.read();

  @Test
  void every_route_is_in_the_table_and_the_table_names_no_other() {
    assertThat(routes())
        .isEqualTo(
            table.rows().stream().map(Row::route).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void what_is_for_everybody_is_open_to_strangers_and_to_those_we_know() {
    Map<String, Visitor> two = Map.of("stranger", new Visitor(port), "admin", Visitor.staff(port));
    List<String> mistakes = new ArrayList<>();
    table.rows().stream()
        .filter(row -> !row.knowsWhoAsks())
        .forEach(row -> two.forEach((role, visitor) -> compare(row, role, visitor, mistakes)));
    assertThat(mistakes).isEmpty();
  }

  @Test
  void every_role_enters_what_the_table_says_and_nothing_else() {
    Map<String, Visitor> visitors = visitors();
    List<String> mistakes = new ArrayList<>();
    table.rows().stream()
        .filter(Row::knowsWhoAsks)
        .forEach(row -> visitors.forEach((role, one) -> compare(row, role, one, mistakes)));
    assertThat(mistakes).isEmpty();
  }

  @Test
  void what_belongs_to_a_system_is_not_there_for_who_works_for_another() {
    Official malee = officials.of(AccountSystem.GPP);
    Visitor theirs = officers.signsIn(Role.AGENT, AccountSystem.GPP).at();
    Visitor other = officers.signsIn(Role.AGENT, AccountSystem.GHG).at();
    List<Row> rows = table.rows().stream().filter(Row::ofGpp).toList();
    assertThat(rows).hasSizeGreaterThan(3);
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(asks(theirs, row, malee).statusCode()).isNotIn(403, 404, 500);
              assertThat(asks(other, row, malee).statusCode()).isEqualTo(404);
            });
  }

  @Test
  void who_did_not_sign_as_line_does_is_not_heard() {
    HttpResponse<String> answer =
        Visitor.staff(port).sends("POST", "/callback", BodyPublishers.ofString("{\"events\":[]}"));
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  private Map<String, Visitor> visitors() {
    Map<String, Visitor> visitors = new LinkedHashMap<>();
    visitors.put("stranger", new Visitor(port));
    visitors.put("halfway", new Visitor(port));
    visitors.get("halfway").signsIn(Visitor.STAFF_NAME, Visitor.STAFF_PASSWORD);
    visitors.put("person", new Visitor(port));
    String malee = officials.of(AccountSystem.GPP).mailbox().address();
    visitors.get("person").signsIn(malee, Officials.PASSWORD);
    visitors.put("agent", officers.signsIn(Role.AGENT, AccountSystem.GPP).at());
    visitors.put("agent of another system", officers.signsIn(Role.AGENT, AccountSystem.GHG).at());
    visitors.put("supervisor", officers.signsIn(Role.SUPERVISOR, AccountSystem.GPP).at());
    visitors.put("admin", officers.with(Role.ADMIN));
    visitors.put("auditor", officers.with(Role.AUDITOR));
    return visitors;
  }

  private static void compare(Row row, String role, Visitor visitor, List<String> mistakes) {
    HttpResponse<String> answer = asks(visitor, row, null);
    if (entered(row, answer) != row.mayEnter(role)) {
      mistakes.add(
          "%s is for %s; the %s was answered %d"
              .formatted(row.route(), row.who(), role, answer.statusCode()));
    }
  }

  private static HttpResponse<String> asks(
      Visitor visitor, Row row, @org.jspecify.annotations.Nullable Official of) {
    String path = of == null ? row.path() : named(row.path(), of);
    path = path.replaceAll("\\{\\w+:(\\w[\\w-]*)\\|[^}]+}", "$1").replaceAll("\\{[^}]+}", "1");
    return switch (row.method()) {
      case "GET", "ANY" -> visitor.opens(path);
      case "POST" -> visitor.submits("/sign-in", path, Map.of());
      default -> visitor.sends(row.method(), path, BodyPublishers.noBody());
    };
  }

  private static String named(String path, Official of) {
    return path.replace("/people/{id}", "/people/" + of.id())
        .replace("{agency}", of.agency().toString())
        .replace("{seat}", of.seat().toString());
  }

  /** A page that is not there counts as entered only where the address names a thing. */
  private static boolean entered(Row row, HttpResponse<String> answer) {
    return switch (answer.statusCode()) {
      case 401, 403 -> false;
      case 404 -> row.namesAThing();
      case 302 -> !Visitor.location(answer).startsWith("/sign-in");
      default -> true;
    };
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
