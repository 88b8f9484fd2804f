package phuchuay.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;

/** Pages whose form ends at another house, once that is named: browsers refuse it otherwise. */
public final class FormsThatLeave {

  private FormsThatLeave() {}

  /** The page of this answer may lead there, and keeps to everything else that holds for a page. */
  public static void leadTo(URI place, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", SafeHeaders.everyPage("'self' " + place));
  }
}
