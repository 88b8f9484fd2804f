package phuchuay.account.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import phuchuay.account.AccountSystem;

/**
 * What people of a system are asked to agree to: one file {@code <system>-<purpose>.consent.md}.
 *
 * @param version a higher one asks everybody again
 * @param required whether pages stay closed without it; all else is optional
 * @param signed whether giving it takes a signature
 * @param hash SHA-256 of the file: proves which words somebody read
 * @param file the words as they are edited
 */
public record ConsentText(
    AccountSystem system,
    String purpose,
    int version,
    boolean required,
    boolean signed,
    String hash,
    String file) {

  private static final Pattern ID = Pattern.compile("consent/([a-z]+)-([a-z]+(?:-[a-z]+)*)");
  private static final Pattern HEAD = Pattern.compile("\\A/\\*\\[-(.*?)-]\\*/\\R");
  private static final Set<String> TOLD = Set.of("system", "version", "optional", "signature");
  private static final String ENGLISH = "--- English ---";

  /** Reads a file of templates/. */
  public static ConsentText read(String id, String file) {
    Matcher name = ID.matcher(id);
    Matcher head = HEAD.matcher(file);
    if (!name.matches() || !head.find() || !file.contains(ENGLISH)) {
      throw wrong(id);
    }
    Map<String, String> told = told(head.group(1));
    if (!told.keySet().equals(TOLD) || !name.group(1).equals(told.get("system"))) {
      throw wrong(id);
    }
    return new ConsentText(
        AccountSystem.of(name.group(1)),
        name.group(2),
        version(id, String.valueOf(told.get("version"))),
        !yes(id, told, "optional"),
        yes(id, told, "signature"),
        sha256(file),
        file);
  }

  /** The words in this language. */
  public ConsentWords words(Locale locale) {
    String body = HEAD.matcher(file).replaceFirst("");
    int english = body.indexOf(ENGLISH);
    return ConsentWords.read(
        Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
            ? body.substring(english + ENGLISH.length())
            : body.substring(0, english));
  }

  private static Map<String, String> told(String head) {
    return Arrays.stream(head.split(","))
        .map(pair -> pair.split(":", 2))
        .filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
  }

  private static boolean yes(String id, Map<String, String> told, String what) {
    String said = told.getOrDefault(what, "");
    if (!said.equals("yes") && !said.equals("no")) {
      throw wrong(id);
    }
    return said.equals("yes");
  }

  private static int version(String id, String typed) {
    if (!typed.matches("[1-9]\\d{0,5}")) {
      throw wrong(id);
    }
    return Integer.parseInt(typed);
  }

  private static IllegalStateException wrong(String id) {
    return new IllegalStateException(
        "templates/%s.consent.md is called by its system, begins /*[- system: ghg, version: 1, "
                .formatted(id)
            + "optional: no, signature: yes -]*/ and has a line "
            + ENGLISH);
  }

  private static String sha256(String file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(file.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "ConsentText[" + system.word() + "-" + purpose + " " + version + "]";
  }
}
