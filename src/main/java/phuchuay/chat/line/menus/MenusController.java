package phuchuay.chat.line.menus;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.platform.Party;

/** Menus at the desk (เมนู LINE): what is published, what would change, publishing, going back. */
@Controller
class MenusController {

  private static final String PATH = "/console/menus";

  private final MenuDesk desk;
  private final MenuPage menus;
  private final SetRows sets;
  private final MenuSettings settings;

  MenusController(MenuDesk desk, MenuPage menus, SetRows sets, MenuSettings settings) {
    this.desk = desk;
    this.menus = menus;
    this.sets = sets;
    this.settings = settings;
  }

  @GetMapping(PATH)
  String page(@RequestParam(required = false) @Nullable String said, Model page) {
    page.addAttribute("said", said != null);
    menus.show(page);
    return "chat/menus";
  }

  @GetMapping(PATH + "/{set}/{name}")
  ResponseEntity<byte[]> picture(@PathVariable long set, @PathVariable String name) {
    return sets.picture(set, name)
        .map(
            png ->
                ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_PNG)
                    .cacheControl(CacheControl.noStore())
                    .body(png))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @PostMapping(PATH + "/publication")
  String publish(
      Principal officer, HttpServletRequest request, HttpServletResponse response, Model page) {
    if (settings.off()) {
      return refused("OFF", response, page);
    }
    desk.publish(party(officer), request.getRemoteAddr());
    return "redirect:" + PATH + "?said";
  }

  @PostMapping(PATH + "/{set}/return")
  String goBack(
      @PathVariable long set,
      Principal officer,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    if (settings.off()) {
      return refused("OFF", response, page);
    }
    return desk.goBack(set, party(officer), request.getRemoteAddr())
        ? "redirect:" + PATH + "?said"
        : refused("GONE", response, page);
  }

  private String refused(String why, HttpServletResponse response, Model page) {
    page.addAttribute("problem", why);
    response.setStatus(422);
    menus.show(page);
    return "chat/menus";
  }

  private static Party party(Principal officer) {
    return Party.of("staff", officer.getName());
  }
}
