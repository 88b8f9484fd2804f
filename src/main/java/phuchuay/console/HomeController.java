package phuchuay.console;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: what this is, and the way to it on LINE. */
@Controller
class HomeController {

  private final boolean practice;
  private final @Nullable String lineId;

  HomeController(Environment environment, @Value("${phuchuay.line-id:}") String lineId) {
    this.practice = !environment.acceptsProfiles(Profiles.of("prod"));
    this.lineId = lineId.isBlank() ? null : lineId.strip();
  }

  @GetMapping("/")
  String home(Model page) {
    page.addAttribute("practice", practice);
    page.addAttribute("lineId", lineId);
    page.addAttribute("addFriend", lineId == null ? null : addFriend(lineId));
    return "console/home";
  }

  private static URI addFriend(String lineId) {
    return URI.create(
        "https://line.me/R/ti/p/" + URLEncoder.encode(lineId, StandardCharsets.UTF_8));
  }
}
