package phuchuay.console;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The links of pages: what leads on in Thai says no language, rather than an empty one. */
@Component
class PageLinks extends AbstractLinkBuilder {

  private static final String LANGUAGE = "lang";

  private final StandardLinkBuilder usual = new StandardLinkBuilder();

  PageLinks(SpringTemplateEngine pages) {
    pages.setLinkBuilder(this);
  }

  @Override
  public @Nullable String buildLink(
      IExpressionContext context, String base, @Nullable Map<String, Object> parameters) {
    return usual.buildLink(context, base, parameters == null ? null : thaiUnsaid(parameters));
  }

  private static Map<String, Object> thaiUnsaid(Map<String, Object> parameters) {
    Map<String, Object> said = new LinkedHashMap<>(parameters);
    said.remove(LANGUAGE, "");
    return said;
  }
}
