package phuchuay.local.line.api;

import jakarta.servlet.http.HttpServletRequest;

/** Where LINE's API stands on this machine. */
public final class ApiPaths {

  public static final String ROOT = "/local/line/api";
  public static final String BOT = ROOT + "/v2/bot";

  private ApiPaths() {}

  /** The path as LINE itself would see it. */
  public static String after(HttpServletRequest request) {
    return request.getRequestURI().substring(ROOT.length());
  }
}
