package phuchuay.casework.desk;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Where the desk's pages are. */
final class Ways {

  static final String DESK = "/console/casework";

  private Ways() {}

  static String caseOf(UUID id) {
    return DESK + "/" + id;
  }

  static String to(String path, String news) {
    return "redirect:" + path + "?news=" + news;
  }

  static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
