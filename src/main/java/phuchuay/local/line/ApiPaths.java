package phuchuay.local.line;

import jakarta.servlet.http.HttpServletRequest;

/** Where LINE's API stands on this machine. */
final class ApiPaths {

  static final String ROOT = "/local/line/api";
  static final String BOT = ROOT + "/v2/bot";

  private ApiPaths() {}

  /** The path as LINE itself would see it. */
  static String after(HttpServletRequest request) {
    return request.getRequestURI().substring(ROOT.length());
  }
}
