package phuchuay.chat.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The guests' menu as rich-menus/ has it: its areas and its picture. */
@Component
class MenuFile {

  private static final String MENU = "guest";

  private final Map<String, Object> yaml;
  private final byte[] picture;
  private final String hash;

  MenuFile(@Value("${PHUCHUAY_CONTENT_DIR:}") String contentDir) {
    byte[] definition = bytes(file(contentDir, MENU + ".yml"));
    this.picture = bytes(file(contentDir, MENU + ".png"));
    this.yaml =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(new String(definition, StandardCharsets.UTF_8));
    this.hash = hash(definition, picture);
  }

  /** The name on LINE carries the content, so that an unchanged menu is found again. */
  String name() {
    return MENU + "#" + hash;
  }

  byte[] picture() {
    return picture;
  }

  /** The menu as LINE wants it. */
  Map<String, Object> definition() {
    return Map.of(
        "name", name(),
        "size", value("size"),
        "selected", value("selected"),
        "chatBarText", value("chatBarText"),
        "areas", areas());
  }

  private List<Map<String, Object>> areas() {
    return ((List<?>) value("areas"))
        .stream()
            .map(area -> (Map<?, ?>) area)
            .map(
                area ->
                    Map.<String, Object>of(
                        "bounds", part(area, "bounds"), "action", part(area, "action")))
            .collect(Collectors.toList());
  }

  private Object value(String key) {
    return part(yaml, key);
  }

  private static Object part(Map<?, ?> map, String key) {
    Object part = map.get(key);
    if (part == null) {
      throw new IllegalArgumentException("rich-menus/" + MENU + ".yml lacks " + key);
    }
    return part;
  }

  private static Resource file(String contentDir, String name) {
    Path folder = Path.of(contentDir).resolve("rich-menus");
    return !contentDir.isBlank() && Files.isDirectory(folder)
        ? new FileSystemResource(folder.resolve(name))
        : new ClassPathResource("rich-menus/" + name);
  }

  private static byte[] bytes(Resource resource) {
    try {
      return resource.getContentAsByteArray();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String hash(byte[]... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        sha.update(part);
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 6);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
