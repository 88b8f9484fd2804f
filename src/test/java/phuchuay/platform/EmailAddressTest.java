package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "malee@agency.example, malee@agency.example",
    "' Malee@Agency.Example ', malee@agency.example",
    "first.last+tag@sub.agency.go.th, first.last+tag@sub.agency.go.th",
    "o'brien_1@x-y.example, o'brien_1@x-y.example",
    "malee@หน่วยงาน.ไทย, malee@xn--72c9ab8ayaw7cwk.xn--o3cw4h",
    "malee@bücher.example, malee@xn--bcher-kva.example",
    "malee@agency。example, malee@agency.example"
  })
  void one_address_is_read_as_people_type_it(String typed, String address) {
    assertThat(EmailAddress.read(typed)).map(EmailAddress::value).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "malee",
        "@agency.example",
        "malee@",
        "malee@localhost",
        "malee@127.0.0.1",
        "malee@[127.0.0.1]",
        "a@b@agency.example",
        "malee@agency.example,somchai@agency.example",
        "malee@agency.example;somchai@agency.example",
        "malee@agency.example somchai@agency.example",
        "Malee <malee@agency.example>",
        "malee(comment)@agency.example",
        "malee@agency.example(comment)",
        "\"malee\"@agency.example",
        "\"a@b\"@agency.example",
        "malee@agency.example\r\nBcc: all@agency.example",
        "malee\r\n@agency.example",
        "malee@agency\n.example",
        "ma\u0000lee@agency.example",
        "ma\u202Elee@agency.example",
        "มาลี@agency.example",
        ".malee@agency.example",
        "ma..lee@agency.example",
        "malee.@agency.example",
        "malee@.agency.example",
        "malee@agency..example",
        "malee@agency.example.",
        "malee@-agency.example",
        "malee@agency_x.example",
        "malee@agency.example>",
        "<malee@agency.example",
        "%0d%0abcc:x@agency.example@agency.example"
      })
  void whatever_is_not_one_plain_address_is_refused(String typed) {
    assertThat(EmailAddress.read(typed)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(typed));
  }

  @Test
  void an_address_has_254_letters_at_most_and_64_before_its_at() {
    String domain = ("d".repeat(60) + ".").repeat(3) + "example";

    assertThat(EmailAddress.read("m".repeat(63) + "@" + domain)).isPresent();
    assertThat(EmailAddress.read("m".repeat(64) + "@agency.example")).isPresent();
    assertThat(EmailAddress.read("m".repeat(65) + "@agency.example")).isEmpty();
    assertThat(EmailAddress.read("m".repeat(64) + "@" + domain)).isEmpty();
  }

  @Test
  void it_hides_itself() {
    assertThat(new EmailAddress("malee@agency.example")).hasToString("••••");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EmailAddress("malee@nowhere"))
        .withMessageNotContaining("malee");
  }
}
