package phuchuay.registration.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.directory.Agencies;
import phuchuay.directory.Found;
import phuchuay.directory.Meant;
import phuchuay.platform.PublicAddress;
import phuchuay.platform.ThaiDates;
import phuchuay.registration.ActivationCodes;
import phuchuay.registration.RegistrationSettings;

/** Codes on paper, for administrators: lists of what was printed, and sheets to print. */
@Controller
class PaperController {

  private static final String PATH = "/console/registration/paper-codes";
  private static final String PAGE = "registration/paper";

  private final PaperLists lists;
  private final PaperRows rows;
  private final ActivationCodes codes;
  private final Agencies agencies;
  private final PublicAddress address;
  private final RegistrationSettings settings;
  private final Clock clock;

  PaperController(
      PaperLists lists,
      PaperRows rows,
      ActivationCodes codes,
      Agencies agencies,
      PublicAddress address,
      RegistrationSettings settings,
      Clock clock) {
    this.lists = lists;
    this.rows = rows;
    this.codes = codes;
    this.agencies = agencies;
    this.address = address;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String page() {
    return PAGE;
  }

  @PostMapping(PATH)
  String takeIn(
      @AuthenticationPrincipal Person me,
      @RequestParam(required = false) @Nullable MultipartFile list,
      HttpServletResponse response,
      Model page)
      throws IOException {
    if (list == null || list.isEmpty()) {
      return again("missing", response, page);
    }
    Path file = Files.createTempFile("codes", ".list");
    list.transferTo(file);
    String name = String.valueOf(list.getOriginalFilename());
    String shown = name.substring(Math.max(0, name.length() - 100));
    return lists
        .begin(file, shown, AccountSystem.GPP, me.party())
        .map(id -> "redirect:" + PATH + "/" + id)
        .orElseGet(() -> again("unreadable", response, page));
  }

  @GetMapping(PATH + "/{list}")
  String one(@PathVariable UUID list, Model page) {
    progress(list, page);
    page.addAttribute("lines", rows.lines(list));
    return "registration/paper-list";
  }

  /** The part of the page that changes while a list is being taken in. */
  @GetMapping(PATH + "/{list}/progress")
  String progress(@PathVariable UUID list, Model page) {
    page.addAttribute(
        "list",
        rows.list(list).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    page.addAttribute("counts", rows.counts(list));
    return "registration/paper-list :: progress";
  }

  @PostMapping(PATH + "/{list}/stop")
  String stop(@PathVariable UUID list) {
    rows.stop(list);
    return "redirect:" + PATH + "/" + list;
  }

  /** Fresh codes, shown this once. */
  @PostMapping(PATH + "/sheets")
  String print(
      @AuthenticationPrincipal Person me,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(defaultValue = "0") int count,
      HttpServletResponse response,
      Model page) {
    page.addAttribute("typedAgency", agency);
    page.addAttribute("typedCount", count);
    if (count < 1 || count > settings.mostCodes()) {
      return again("count-wrong", response, page);
    }
    if (!(agencies.meant(agency) instanceof Meant.This(Found found))) {
      return again("agency-unknown", response, page);
    }
    page.addAttribute("agency", found);
    page.addAttribute("codes", codes.print(AccountSystem.GPP, found.agency(), count, me.party()));
    page.addAttribute("register", address.of("/register").toString());
    page.addAttribute("until", ThaiDates.date(clock.instant().plus(settings.paperLife())));
    return "registration/paper-sheet";
  }

  private static String again(String problem, HttpServletResponse response, Model page) {
    page.addAttribute("problem", problem);
    response.setStatus(422);
    return PAGE;
  }
}
