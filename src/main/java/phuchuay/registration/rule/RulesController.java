package phuchuay.registration.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.Person;
import phuchuay.directory.Kind;

/** The page where supervisors say which codes are issued without an officer looking. */
@Controller
class RulesController {

  private static final String PATH = "/console/registration/rules";
  private static final int MOST = 20;

  private final CodeRules rules;

  RulesController(CodeRules rules) {
    this.rules = rules;
  }

  @GetMapping(PATH)
  String page(@RequestParam(required = false) @Nullable String saved, Model page) {
    page.addAttribute("saved", saved != null);
    page.addAttribute("rules", rules.all());
    return "registration/rules";
  }

  @PostMapping(PATH)
  String save(@AuthenticationPrincipal Person me, @RequestParam Map<String, String> typed) {
    for (Kind kind : CodeRules.KINDS) {
      String most = typed.getOrDefault(kind.name(), "");
      if (most.matches("\\d{1,2}") && Integer.parseInt(most) <= MOST) {
        rules.set(kind, Integer.parseInt(most), me);
      }
    }
    return "redirect:" + PATH + "?saved";
  }
}
