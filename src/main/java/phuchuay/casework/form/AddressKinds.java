package phuchuay.casework.form;

import java.net.Inet6Address;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import phuchuay.casework.Answer;
import phuchuay.casework.programme.Field;

/** Lists of addresses of machines; nothing here asks a machine, it only reads. */
final class AddressKinds {

  private static final int LONGEST = 500;
  private static final int USUAL_MOST = 20;
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern NAME = Pattern.compile("(?:" + LABEL + "\\.)+[a-z][a-z0-9-]{0,61}");
  private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern FOUR = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");

  private AddressKinds() {}

  static Read urls(Field field, Answer typed) {
    return list(field, typed, "url", url -> url(url, field.rules().https()) && !inside(url));
  }

  static Read hosts(Field field, Answer typed) {
    return list(field, typed, "host", AddressKinds::host);
  }

  private static Read list(Field field, Answer typed, String problem, Predicate<String> right) {
    List<String> kept = new ArrayList<>();
    for (String piece : Plain.pieces(typed)) {
      String plain = Plain.digits(piece);
      if (plain.length() > LONGEST || !right.test(plain)) {
        return Read.wrong(why(field, plain, problem), kept.size() + 1);
      }
      kept.add(plain);
    }
    return ChoiceKinds.sized(field, kept, USUAL_MOST);
  }

  private static String why(Field field, String plain, String problem) {
    if (problem.equals("url") && url(plain, false)) {
      return field.rules().https() && !url(plain, true) ? "url-https" : "url-inside";
    }
    return problem;
  }

  private static boolean inside(String url) {
    return Inside.leads(bare(URI.create(url)));
  }

  private static String bare(URI uri) {
    return uri.getHost().replaceAll("^\\[|]$", "");
  }

  private static boolean url(String text, boolean https) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return (scheme.equals("https") || scheme.equals("http") && !https)
          && uri.getUserInfo() == null
          && uri.getFragment() == null
          && uri.getHost() != null
          && host(bare(uri));
    } catch (URISyntaxException noUrl) {
      return false;
    }
  }

  private static boolean host(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    return NAME.matcher(plain).matches() || FOUR.matcher(plain).matches() || six(plain);
  }

  /** Read as written: no name is looked up. */
  private static boolean six(String text) {
    try {
      return text.indexOf('%') < 0 && Inet6Address.ofLiteral(text) instanceof Inet6Address;
    } catch (IllegalArgumentException other) {
      return false;
    }
  }
}
