package phuchuay.local.line;

/** Where LINE's API stands on this machine. */
final class ApiPaths {

  static final String ROOT = "/local/line/api";
  static final String BOT = ROOT + "/v2/bot";

  private ApiPaths() {}
}
