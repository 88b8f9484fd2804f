package phuchuay.casework.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import phuchuay.account.Person;
import phuchuay.casework.letter.Signatures;
import phuchuay.casework.letter.Signatures.Signature;
import phuchuay.files.Picture;

/** One's own signature under letters: a picture and a position. */
@Controller
class SignatureController {

  private static final String PATH = Ways.DESK + "/signature";
  private static final String PAGE = "casework/desk-signature";
  private static final Set<String> NEWS = Set.of("set", "removed");
  private static final int LONGEST = 200;

  private final Signatures signatures;

  SignatureController(Signatures signatures) {
    this.signatures = signatures;
  }

  @GetMapping(PATH)
  String show(
      @AuthenticationPrincipal Person me,
      @RequestParam(required = false) @Nullable String news,
      Model page) {
    page.addAttribute("news", news != null && NEWS.contains(news) ? news : null);
    return page(me, null, page);
  }

  @GetMapping(PATH + "/picture")
  ResponseEntity<byte[]> picture(@AuthenticationPrincipal Person me) {
    return signatures
        .of(me.id())
        .map(Signature::picture)
        .map(
            picture ->
                ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_PNG)
                    .cacheControl(CacheControl.noStore())
                    .body(picture.png()))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PostMapping(PATH)
  String set(
      @AuthenticationPrincipal Person me,
      @RequestParam(defaultValue = "") String position,
      @RequestParam(required = false) @Nullable MultipartFile picture,
      HttpServletResponse response,
      Model page)
      throws IOException {
    String clean = position.replace("\0", "").strip();
    boolean sent = picture != null && !picture.isEmpty();
    Optional<Picture> drawn =
        sent && picture != null ? Picture.of(picture.getBytes()) : Optional.empty();
    String problem =
        clean.isEmpty() || clean.length() > LONGEST
            ? "position"
            : sent && drawn.isEmpty() ? "picture" : null;
    if (problem != null) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      page.addAttribute("problem", problem);
      return page(me, position, page);
    }
    signatures.set(me, drawn.orElse(null), clean);
    return Ways.to(PATH, "set");
  }

  @PostMapping(PATH + "/removal")
  String remove(@AuthenticationPrincipal Person me) {
    signatures.remove(me);
    return Ways.to(PATH, "removed");
  }

  private String page(Person me, @Nullable String typed, Model page) {
    Optional<Signature> signature = signatures.of(me.id());
    page.addAttribute("there", signature.isPresent());
    page.addAttribute("drawn", signature.filter(one -> one.picture() != null).isPresent());
    page.addAttribute(
        "position", typed == null ? signature.map(Signature::position).orElse("") : typed);
    return PAGE;
  }
}
