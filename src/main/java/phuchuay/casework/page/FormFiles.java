package phuchuay.casework.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.casework.programme.Field;
import phuchuay.casework.show.Attachments;
import phuchuay.files.FileKeeper;
import phuchuay.files.StoredFile;
import phuchuay.files.Upload;
import phuchuay.files.Upload.Reason;
import phuchuay.files.Uploads;

/** Files on their way into a form: each is judged by what is in it and lies with the case then. */
@Component
class FormFiles {

  private final CaseDocuments documents;
  private final Uploads uploads;
  private final Guests guests;

  FormFiles(CaseDocuments documents, Uploads uploads, Guests guests) {
    this.documents = documents;
    this.uploads = uploads;
    this.guests = guests;
  }

  /** What a page without a script brought along; the files that were refused, by their place. */
  Map<String, List<Upload.Refused>> take(
      CaseFile file, List<Field> fields, MultipartHttpServletRequest form, Caller caller) {
    Map<String, List<Upload.Refused>> refused = new HashMap<>();
    form.getMultiFileMap()
        .forEach(
            (name, sent) -> {
              String place = name.endsWith("-new") ? name.substring(0, name.length() - 4) : "";
              if (fields.stream().anyMatch(field -> place(place).equals(field.id()))) {
                List<Upload.Refused> not = take(file, place, sent, caller, form);
                if (!not.isEmpty()) {
                  refused.put(place, not);
                }
              }
            });
    return refused;
  }

  private List<Upload.Refused> take(
      CaseFile file,
      String place,
      List<MultipartFile> sent,
      Caller caller,
      HttpServletRequest form) {
    List<Upload.Refused> refused = new ArrayList<>();
    for (MultipartFile one : sent) {
      if (chosen(one)) {
        if (take(file, place, one, caller, form) instanceof Upload.Refused not) {
          refused.add(not);
        }
      }
    }
    return refused;
  }

  /** A browser sends an empty part where nothing was chosen. */
  static boolean chosen(MultipartFile sent) {
    String name = sent.getOriginalFilename();
    return name != null && !name.isEmpty();
  }

  /** One file, into a field or as a newer version of a document there. */
  Upload take(
      CaseFile file, String place, MultipartFile sent, Caller caller, HttpServletRequest request) {
    if (!guests.maySend(caller, request)) {
      return new Upload.Refused(String.valueOf(sent.getOriginalFilename()), Reason.WAIT);
    }
    return take(file, place, sent, caller);
  }

  /** The same, of somebody who has an account. */
  Upload take(CaseFile file, String place, MultipartFile sent, Caller caller) {
    FileKeeper.Field field = documents.place(file, place(place), caller).orElseThrow(Ways::gone);
    return switch (received(sent, field)) {
      case Upload.Refused refused -> refused;
      case Upload.Kept(StoredFile stored) ->
          documents
              .attach(file.id(), place(place), document(place), stored.id(), caller)
              .<Upload>map(attached -> new Upload.Kept(attached.file()))
              .orElseGet(() -> withdrawn(stored, field));
    };
  }

  private Upload received(MultipartFile sent, FileKeeper.Field field) {
    try (var bytes = sent.getInputStream()) {
      return uploads.take(bytes, sent.getOriginalFilename(), field);
    } catch (IOException torn) {
      return new Upload.Refused(String.valueOf(sent.getOriginalFilename()), Reason.BROKEN);
    }
  }

  /** The form was closed while the file was on its way. */
  private Upload withdrawn(StoredFile stored, FileKeeper.Field field) {
    uploads.withdraw(stored.id(), field.uploader());
    throw Ways.gone();
  }

  /** Takes away what was attached as this file and never handed in. */
  boolean remove(CaseFile file, UUID stored, Caller caller) {
    Optional<UUID> document =
        documents.of(file).stream()
            .filter(one -> one.file().id().equals(stored))
            .map(one -> one.document())
            .findFirst();
    return document.isPresent() && documents.remove(file.id(), document.get(), caller);
  }

  private static String place(String name) {
    int of = name.indexOf(Attachments.OF);
    return of < 0 ? name : name.substring(0, of);
  }

  private static @Nullable UUID document(String name) {
    int of = name.indexOf(Attachments.OF);
    return of < 0 ? null : Ways.id(name.substring(of + Attachments.OF.length()));
  }
}
