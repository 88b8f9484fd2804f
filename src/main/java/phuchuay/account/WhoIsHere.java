package phuchuay.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who is signed in, so that it shows no door that stays closed to them. */
@ControllerAdvice
class WhoIsHere {

  @ModelAttribute("person")
  @Nullable Person person(@AuthenticationPrincipal @Nullable Person person) {
    return person;
  }
}
