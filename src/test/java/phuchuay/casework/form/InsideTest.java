package phuchuay.casework.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address that somebody is to be called at leads out into the world. */
class InsideTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.0.0.5",
        "172.16.0.1",
        "192.168.1.100",
        "169.254.169.254",
        "0.0.0.0",
        "100.64.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "192.0.0.8",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::1",
        "2001:0:1::1",
        "2001:db8::1",
        "localhost.localdomain",
        "db.internal",
        "printer.LOCAL",
        "x.lan"
      })
  void what_leads_inside_is_known(String host) {
    assertThat(Inside.leads(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "203.150.1.1",
        "8.8.8.8",
        "2606:4700:4700::1111",
        "api.mycompany.com",
        "local.go.th"
      })
  void what_leads_out_is_not(String host) {
    assertThat(Inside.leads(host)).isFalse();
  }
}
