package phuchuay.platform.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Where templates/ is: packaged, or a folder that replaces the packaged one as a whole. */
public record TemplateFolder(String location) {

  private static final Pattern ID = Pattern.compile("[a-z-]+/[a-z0-9-]+");
  private static final Pattern FILE = Pattern.compile(ID + "\\.[a-z.]+");
  private static final String SAMPLES = ".samples.txt";
  private static final PathMatchingResourcePatternResolver FILES =
      new PathMatchingResourcePatternResolver();

  public static TemplateFolder in(String contentDir) {
    if (!contentDir.isBlank()) {
      Path folder = Path.of(contentDir).resolve("templates").toAbsolutePath();
      if (Files.isDirectory(folder)) {
        return new TemplateFolder(folder.toUri().toString());
      }
    }
    return new TemplateFolder("classpath:templates/");
  }

  public Template read(String id) {
    Resource flex = file(id, ".flex.json");
    Resource text = file(id, ".txt");
    if (flex.exists()) {
      return Template.of(id, TemplateMode.JAVASCRIPT, bytes(flex));
    }
    if (text.exists()) {
      return Template.of(id, TemplateMode.TEXT, bytes(text));
    }
    throw new IllegalArgumentException("there is no template " + id + " in " + location);
  }

  public Template readMail(String id) {
    return readHtml(id, "mail");
  }

  public Template readLetter(String id) {
    return readHtml(id, "letter");
  }

  private Template readHtml(String id, String kind) {
    Resource html = file(id, "." + kind + ".html");
    if (html.exists()) {
      return Template.of(id, TemplateMode.HTML, bytes(html));
    }
    throw new IllegalArgumentException(
        "there is no %s template %s in %s".formatted(kind, id, location));
  }

  public boolean has(String file) {
    return FILE.matcher(file).matches() && FILES.getResource(location + file).exists();
  }

  private Resource file(String id, String ending) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("a template is called room/name, not " + id);
    }
    return FILES.getResource(location + id + ending);
  }

  /** The lines of every samples file, by the name of its talk. */
  public Map<String, List<String>> samples() {
    Map<String, List<String>> samples = new TreeMap<>();
    for (Resource file : files(SAMPLES)) {
      String name = Objects.requireNonNull(file.getFilename());
      samples.put(name.substring(0, name.length() - SAMPLES.length()), lines(file));
    }
    return Map.copyOf(samples);
  }

  /** The files of every room with this ending, whole, by room and name. */
  public Map<String, String> documents(String ending) {
    Map<String, String> documents = new TreeMap<>();
    for (Resource file : files(ending)) {
      String address = path(file);
      String[] parts = address.substring(0, address.length() - ending.length()).split("/");
      String id = parts[parts.length - 2] + "/" + parts[parts.length - 1];
      documents.put(id, new String(bytes(file), StandardCharsets.UTF_8));
    }
    return Map.copyOf(documents);
  }

  private static String path(Resource file) {
    try {
      return file.getURL().getPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Resource[] files(String ending) {
    try {
      return FILES.getResources(everywhere() + "*/*" + ending);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A pattern would else look only into the first place of the class path that has the folder. */
  private String everywhere() {
    return location.replace("classpath:", "classpath*:");
  }

  private static List<String> lines(Resource file) {
    return new String(bytes(file), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  private static byte[] bytes(Resource file) {
    try {
      return file.getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
