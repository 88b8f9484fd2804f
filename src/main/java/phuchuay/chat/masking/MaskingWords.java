package phuchuay.chat.masking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The words of masking/words.txt that tell a secret from ordinary text, longest first. */
final class MaskingWords {

  private static final Map<String, List<String>> SECTIONS = read();

  static final List<String> PASSWORD = section("password");
  static final List<String> OTP = section("otp");
  static final List<String> KEY = section("key");
  static final List<String> CODE = section("code");
  static final List<String> STRONG = section("strong");
  static final List<String> WEAK = section("weak");
  static final List<String> OTHER = section("other");
  static final List<String> UNITS = section("units");
  static final List<String> MONEY = section("money");
  static final List<String> PLAIN = section("plain");
  static final List<String> KNOWN = section("known");
  static final List<String> SYSTEMS = section("systems");
  static final List<String> KEY_STARTS = section("keystart");
  static final List<String> HOSTS = section("hosts");
  static final List<String> FILES = section("files");
  static final List<String> MONTHS = section("months");
  static final List<String> SERVICE = section("service");

  private MaskingWords() {}

  private static List<String> section(String name) {
    return Objects.requireNonNull(SECTIONS.get(name)).stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> sections = new HashMap<>();
    String section = "";
    for (String line : file().lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        sections
            .computeIfAbsent(section, _ -> new ArrayList<>())
            .addAll(Arrays.stream(line.split(",")).map(String::strip).toList());
      }
    }
    return sections;
  }

  private static String file() {
    try (InputStream file = MaskingWords.class.getResourceAsStream("/masking/words.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
