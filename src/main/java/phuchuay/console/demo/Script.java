package phuchuay.console.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import phuchuay.platform.Demo;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the demo is made of, as it stands in {@code src/main/resources/demo}. */
@Demo
@Component
class Script {

  private final Cast cast;
  private final List<Play> plays;
  private final List<Story> stories;

  Script() {
    JsonMapper strict =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    cast = strict.convertValue(read("demo/cast.yml"), Cast.class);
    plays = strict.convertValue(read("demo/cases.yml"), new TypeReference<List<Play>>() {});
    stories = strict.convertValue(read("demo/chats.yml"), new TypeReference<List<Story>>() {});
  }

  Cast cast() {
    return cast;
  }

  List<Play> plays() {
    return plays;
  }

  List<Story> stories() {
    return stories;
  }

  private static Object read(String file) {
    try (InputStream text = new ClassPathResource(file).getInputStream()) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    } catch (IOException notThere) {
      throw new UncheckedIOException(notThere);
    }
  }
}
