package phuchuay.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The language of a page: Thai, or English where the address says {@code lang=en}. */
@Component("localeResolver")
class PageLanguage implements LocaleResolver {

  static final Locale THAI = Locale.of("th");

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    String query = request.getQueryString();
    boolean english = query != null && Arrays.asList(query.split("&")).contains("lang=en");
    return english ? Locale.ENGLISH : THAI;
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is part of the address");
  }
}
