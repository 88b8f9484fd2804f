package phuchuay.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a browser says it is, as its owner would call it; nothing that could tell people apart. */
public record SessionDevice(String browser, String system) {

  public static final SessionDevice UNKNOWN = new SessionDevice("", "");

  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    // Everybody also claims to be Chrome or Safari: those come last.
    BROWSERS.put(" Line/", "LINE");
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("SamsungBrowser", "Samsung Internet");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("Firefox", "Firefox");
    BROWSERS.put("FxiOS", "Firefox");
    BROWSERS.put("Chrome", "Chrome");
    BROWSERS.put("CriOS", "Chrome");
    BROWSERS.put("Safari", "Safari");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS", "Mac");
    SYSTEMS.put("Linux", "Linux");
  }

  public static SessionDevice of(@Nullable String userAgent) {
    return userAgent == null
        ? UNKNOWN
        : new SessionDevice(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
  }

  /** "Chrome · Android", or blank when it did not say. */
  public String words() {
    return Stream.of(browser, system)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String first(Map<String, String> signs, String userAgent) {
    return signs.entrySet().stream()
        .filter(sign -> userAgent.contains(sign.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
