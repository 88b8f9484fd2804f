package phuchuay.platform;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** What we tell every browser not to do with our pages. */
@Component
class SafeHeaders {

  private static final String CONTENT =
      "default-src 'self'; img-src 'self' data: https:; style-src 'self'; script-src 'self';"
          + " object-src 'none'; base-uri 'none'; form-action %s; ";
  private static final String OURSELVES = "'self'";
  private static final String NO_DEVICES =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

  private final PublicAddress address;

  SafeHeaders(PublicAddress address) {
    this.address = address;
  }

  void onEveryPage(HeadersConfigurer<HttpSecurity> headers) {
    common(headers, ReferrerPolicy.NO_REFERRER, everyPage(OURSELVES));
  }

  /** What a page may load and where its forms may lead. */
  static String everyPage(String forms) {
    return CONTENT.formatted(forms) + "frame-ancestors 'none'";
  }

  /**
   * As everywhere, but a practice page may show another one in a frame (a caught mail), and its
   * forms say where they come from, which the gate asks.
   */
  void onPracticePages(HeadersConfigurer<HttpSecurity> headers) {
    common(
        headers,
        ReferrerPolicy.SAME_ORIGIN,
        CONTENT.formatted(OURSELVES) + "frame-src 'self'; frame-ancestors 'self'");
    headers.frameOptions(frame -> frame.sameOrigin());
  }

  private void common(
      HeadersConfigurer<HttpSecurity> headers, ReferrerPolicy referrer, String content) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(content))
        .referrerPolicy(policy -> policy.policy(referrer))
        .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES))
        .httpStrictTransportSecurity(
            transport -> {
              if (address.secure()) {
                transport.requestMatcher(request -> true);
              } else {
                transport.disable();
              }
            });
  }
}
