package phuchuay.casework.letter;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.casework.letter.Signatures.Signature;
import phuchuay.platform.DataSubject;
import phuchuay.platform.PersonalData;

/** The signature of an officer; letters that were signed stay as they are. */
@Component
@Order(7)
class KeptSignatures implements PersonalData {

  private final Signatures signatures;
  private final JdbcClient sql;

  KeptSignatures(Signatures signatures, JdbcClient sql) {
    this.signatures = signatures;
    this.sql = sql;
  }

  @Override
  public String name() {
    return "signatures";
  }

  @Override
  public List<Part> parts(DataSubject whom) {
    return List.of(new Part("signatures", of(whom).map(KeptSignatures::shown).stream().toList()));
  }

  @Override
  public Iterable<Document> documents(DataSubject whom) {
    return of(whom)
        .flatMap(signature -> Optional.ofNullable(signature.picture()))
        .map(
            picture ->
                new Document(
                    "letter-signature.png",
                    () -> Optional.of(new ByteArrayInputStream(picture.png()))))
        .stream()
        .toList();
  }

  @Override
  public Erased erase(DataSubject whom) {
    sql.sql("delete from officer_signature where officer = ?").param(whom.account()).update();
    return Erased.ALL;
  }

  private Optional<Signature> of(DataSubject whom) {
    UUID account = whom.account();
    return account == null ? Optional.empty() : signatures.of(account);
  }

  private static Map<String, @Nullable Object> shown(Signature signature) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("position", signature.position());
    shown.put("picture", signature.picture() != null);
    return shown;
  }
}
