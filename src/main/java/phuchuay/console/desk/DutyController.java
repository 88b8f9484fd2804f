package phuchuay.console.desk;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import phuchuay.account.Person;

/** An officer goes on duty, or off. */
@Controller
class DutyController {

  private final Duty duty;

  DutyController(Duty duty) {
    this.duty = duty;
  }

  @PostMapping(DeskController.PATH + "/duty")
  String change(@AuthenticationPrincipal Person me, @RequestParam boolean on) {
    if (on) {
      duty.begin(me.id());
    } else {
      duty.end(me.id());
    }
    return "redirect:" + DeskController.PATH;
  }
}
