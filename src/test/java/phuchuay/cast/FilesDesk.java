package phuchuay.cast;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import phuchuay.files.Allowed;
import phuchuay.files.FileKeeper;
import phuchuay.files.StoredFile;
import phuchuay.files.Upload;
import phuchuay.files.UploadField;
import phuchuay.files.Uploader;
import phuchuay.files.Uploads;
import phuchuay.platform.Party;

/** A room of the tests whose one form takes files, as the rooms of the house do it. */
@TestComponent
@Controller
public class FilesDesk implements FileKeeper {

  private static final Allowed PDF = Allowed.pdf(DataSize.ofMegabytes(1));

  private final Uploads uploads;
  private final TransactionTemplate transaction;
  private final Set<UUID> handedIn = ConcurrentHashMap.newKeySet();

  FilesDesk(Uploads uploads, TransactionTemplate transaction) {
    this.uploads = uploads;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "desk";
  }

  @Override
  public Optional<Field> field(Principal who, String field) {
    return field.equals("letters") ? Optional.of(new Field(PDF, uploader(who))) : Optional.empty();
  }

  @Override
  public boolean opens(Principal who, UUID file) {
    return handedIn.contains(file) || uploads.waiting(file, uploader(who)).isPresent();
  }

  private static Uploader uploader(Principal who) {
    return new Uploader(Party.of("staff", who.getName()), null);
  }

  @GetMapping("/files/desk")
  String form(Model page) {
    return page(page, List.of(), List.of());
  }

  @PostMapping("/files/desk")
  String handIn(
      @RequestParam(defaultValue = "") List<UUID> letters,
      @RequestParam(name = "letters-new", required = false) List<MultipartFile> chosen,
      @RequestParam(name = "letters-without", required = false) UUID without,
      Principal who,
      Model page)
      throws IOException {
    Field field = field(who, "letters").orElseThrow();
    List<StoredFile> kept = new ArrayList<>();
    List<Upload.Refused> refused = new ArrayList<>();
    letters.stream()
        .filter(id -> !id.equals(without))
        .flatMap(id -> uploads.waiting(id, field.uploader()).stream())
        .forEach(kept::add);
    for (Upload upload : uploads.takeAll(chosen == null ? List.of() : chosen, field)) {
      switch (upload) {
        case Upload.Kept(StoredFile file) -> kept.add(file);
        case Upload.Refused one -> refused.add(one);
      }
    }
    if (without != null || !refused.isEmpty()) {
      return page(page, kept, refused);
    }
    List<UUID> ids = kept.stream().map(StoredFile::id).toList();
    transaction.executeWithoutResult(
        status -> {
          uploads.attach(ids, field.uploader()).orElseThrow();
          handedIn.addAll(ids);
        });
    return "redirect:/files/desk?kept=" + kept.size();
  }

  private static String page(Model page, List<StoredFile> kept, List<Upload.Refused> refused) {
    page.addAttribute(
        "letters", new UploadField("letters", "desk", "letters", PDF, true, kept, refused));
    return "files/desk";
  }
}
