package phuchuay.local;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequestWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class GateTest {

  private final Gate gate = new Gate();

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:18080", "[::1]:8080"})
  void this_machine_by_its_own_names_is_let_in(String host) throws Exception {
    assertThat(status(request("GET", host))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.nip.io:8080",
        "",
        "localhost:x"
      })
  void a_foreign_name_bent_to_this_machine_is_refused(String host) throws Exception {
    assertThat(status(request("GET", host))).isEqualTo(403);
  }

  @Test
  void another_machine_is_refused_whatever_it_says_of_itself() throws Exception {
    MockHttpServletRequest request = request("GET", "localhost:8080");
    request.setRemoteAddr("192.0.2.7");
    request.addHeader("X-Forwarded-For", "127.0.0.1");
    assertThat(status(request)).isEqualTo(403);
  }

  @Test
  void the_connection_counts_even_under_a_wrapper_that_says_otherwise() throws Exception {
    MockHttpServletRequest request = request("GET", "localhost:8080");
    request.setRemoteAddr("192.0.2.7");
    HttpServletRequestWrapper flattering =
        new HttpServletRequestWrapper(request) {
          @Override
          public String getRemoteAddr() {
            return "127.0.0.1";
          }
        };
    MockHttpServletResponse response = new MockHttpServletResponse();
    gate.doFilter(flattering, response, new MockFilterChain());
    assertThat(response.getStatus()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP"})
  void what_a_proxy_passes_on_is_refused(String header) throws Exception {
    MockHttpServletRequest request = request("GET", "localhost:8080");
    request.addHeader(header, "127.0.0.1");
    assertThat(status(request)).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, http://localhost:8080, 200",
    "Origin, http://localhost:3000, 403",
    "Origin, http://evil.example, 403",
    "Origin, null, 403",
    "Sec-Fetch-Site, same-origin, 200",
    "Sec-Fetch-Site, none, 200",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, cross-site, 403"
  })
  void only_our_own_pages_may_write(String header, String value, int status) throws Exception {
    MockHttpServletRequest request = request("POST", "localhost:8080");
    request.addHeader(header, value);
    assertThat(status(request)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"/local, 403", "/local/mail, 403", "/localities, 200", "/callback, 200", "/, 200"})
  void it_guards_its_own_room_only(String path, int status) throws Exception {
    MockHttpServletRequest request = request("GET", "bot.example");
    request.setServletPath(path);
    assertThat(status(request)).isEqualTo(status);
  }

  private static MockHttpServletRequest request(String method, String host) {
    MockHttpServletRequest request = new MockHttpServletRequest(method, "/local/clock");
    request.setServletPath("/local/clock");
    request.addHeader("Host", host);
    return request;
  }

  private int status(MockHttpServletRequest request) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    gate.doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }
}
