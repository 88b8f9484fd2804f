package phuchuay.casework.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseDocument;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.casework.programme.Field;
import phuchuay.files.Received;
import phuchuay.files.StoredFile;
import phuchuay.files.StoredFiles;

/** Takes files into a field of a case, each judged by what is in it. */
@Component
class Taking {

  private final CaseDocuments documents;
  private final StoredFiles files;
  private final MessageSource messages;

  Taking(CaseDocuments documents, StoredFiles files, MessageSource messages) {
    this.documents = documents;
    this.files = files;
    this.messages = messages;
  }

  /** What was kept, and why the others were not. */
  record Took(List<Box.Paper> kept, List<String> problems) {}

  Took take(
      CaseFile file,
      String fieldId,
      @Nullable UUID document,
      List<MultipartFile> sent,
      Caller caller,
      Locale language) {
    Field field = documents.takes(file, fieldId, caller).orElseThrow(Ways::gone);
    List<Box.Paper> kept = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (MultipartFile one : sent) {
      Received received = received(one, field);
      if (received instanceof Received.Ready(StoredFile stored)) {
        attached(file, field, document, stored, caller)
            .ifPresentOrElse(
                paper -> kept.add(Sayings.paper(paper, true)),
                () -> problems.add(words("closed", field, language)));
      } else {
        problems.add(words(reason(received), field, language));
      }
    }
    return new Took(kept, problems);
  }

  private Received received(MultipartFile sent, Field field) {
    try (InputStream bytes = sent.getInputStream()) {
      return files.receive(bytes, field.rules().each(), field.accept(), sent.getOriginalFilename());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Optional<CaseDocument> attached(
      CaseFile file, Field field, @Nullable UUID document, StoredFile stored, Caller caller) {
    Optional<CaseDocument> attached =
        documents.attach(file.id(), field.id(), document, stored, caller);
    if (attached.isEmpty()) {
      files.drop(stored);
    }
    return attached;
  }

  private static String reason(Received received) {
    return switch (received) {
      case Received.TooBig _ -> "too-big";
      case Received.TooManyPixels _ -> "too-many-dots";
      case Received.Empty _ -> "empty";
      case Received.StoreFull _ -> "full";
      default -> "kind";
    };
  }

  private String words(String reason, Field field, Locale language) {
    Object[] fills = {Sayings.kinds(field.accept()), Sayings.bytes(field.rules().each())};
    return messages.getMessage("casework.file." + reason, fills, language);
  }
}
