package phuchuay.platform.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts fills into a template with Thymeleaf and lets only valid JSON out. */
public final class TemplateRenderer {

  private static final int TEMPLATES = 5_000;
  private static final Locale THAI = Locale.of("th", "TH");

  private final JsonMapper json =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();
  private final SpringTemplateEngine engine = engine();

  public List<String> render(Template template, Map<String, Object> fills) {
    try {
      String words =
          engine.process(new TemplateSpec(template.body(), template.mode()), context(fills));
      return switch (template.mode()) {
        case TEXT -> List.of(text(words));
        case HTML -> List.of(words);
        default -> messages(words);
      };
    } catch (TemplateEngineException | JacksonException e) {
      throw new IllegalStateException("template " + template.id() + " cannot be rendered", e);
    }
  }

  private String text(String words) {
    return json.createObjectNode().put("type", "text").put("text", words).toString();
  }

  private List<String> messages(String words) {
    JsonNode message = json.readTree(words);
    return message.isArray()
        ? message.valueStream().map(JsonNode::toString).toList()
        : List.of(message.toString());
  }

  private static Context context(Map<String, Object> fills) {
    return new Context(THAI, fills);
  }

  private SpringTemplateEngine engine() {
    SpringStandardDialect dialect = new SpringStandardDialect();
    dialect.setEnableSpringELCompiler(true);
    dialect.setJavaScriptSerializer((value, writer) -> json.writeValue(writer, value));
    StringTemplateResolver bodies = new StringTemplateResolver();
    bodies.setCacheable(true);
    StandardCacheManager cache = new StandardCacheManager();
    cache.setTemplateCacheMaxSize(TEMPLATES);
    cache.setExpressionCacheMaxSize(TEMPLATES);
    SpringTemplateEngine made = new SpringTemplateEngine();
    made.setDialect(dialect);
    made.setTemplateResolver(bodies);
    made.setCacheManager(cache);
    return made;
  }
}
