package phuchuay.chat.handed;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import phuchuay.chat.Handed;
import phuchuay.chat.Handed.Opened;
import phuchuay.files.Handing;
import phuchuay.files.PictureSize;
import phuchuay.files.StoredFile;
import phuchuay.files.StoredFiles;

/**
 * Where a phone fetches what an officer sent: the file as a download, a picture drawn anew. Whoever
 * has the address may; an address that has ended says so, and what to do.
 */
@Controller
class HandedController {

  private static final String PAGE = "chat/handed-gone";

  private final Handed handed;
  private final StoredFiles files;
  private final Handing handing;

  HandedController(Handed handed, StoredFiles files, Handing handing) {
    this.handed = handed;
    this.files = files;
    this.handing = handing;
  }

  @GetMapping("/handed/{token}")
  Object file(@PathVariable String token, HttpServletRequest request) throws IOException {
    Optional<Opened> opened = handed.find(token);
    Optional<UUID> file = live(opened);
    var answer = file.isEmpty() ? Optional.<ResponseEntity<?>>empty() : handing.file(file.get());
    if (answer.isPresent() && request.getMethod().equals("GET")) {
      opened.ifPresent(one -> handed.fetched(one.id()));
    }
    return answer.<Object>map(found -> found).orElseGet(() -> none(opened, file));
  }

  @GetMapping("/handed/{token}/picture")
  Object picture(@PathVariable String token) {
    return picture(token, PictureSize.CHAT);
  }

  @GetMapping("/handed/{token}/preview")
  Object preview(@PathVariable String token) {
    return picture(token, PictureSize.CHAT_SMALL);
  }

  private Object picture(String token, PictureSize size) {
    Optional<Opened> opened = handed.find(token);
    Optional<UUID> file = live(opened);
    return file.flatMap(id -> handing.picture(id, size))
        .<Object>map(found -> found)
        .orElseGet(() -> none(opened, file));
  }

  private static Optional<UUID> live(Optional<Opened> opened) {
    return opened.filter(Opened::live).map(Opened::file);
  }

  /** Never there, there no more, or nobody has looked yet whether it harms. */
  private ModelAndView none(Optional<Opened> opened, Optional<UUID> file) {
    if (file.flatMap(files::find).filter(StoredFile::held).isPresent()) {
      return page("wait", HttpStatus.SERVICE_UNAVAILABLE);
    }
    return opened.isPresent() && file.isEmpty()
        ? page("over", HttpStatus.GONE)
        : page("unknown", HttpStatus.NOT_FOUND);
  }

  private static ModelAndView page(String why, HttpStatus status) {
    return new ModelAndView(PAGE, Map.of("why", why), status);
  }
}
