package phuchuay.casework.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.Person;
import phuchuay.files.Picture;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Seal;

/** How officers sign letters (ลายเซ็น): sealed, and put only under what they decided themselves. */
@Component
public class Signatures {

  private final JdbcClient sql;
  private final Seal seal;
  private final Audit audit;
  private final Clock clock;

  Signatures(JdbcClient sql, Seal seal, Audit audit, Clock clock) {
    this.sql = sql;
    this.seal = seal;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What stands under a letter.
   *
   * @param picture none: the name alone stands there
   */
  public record Signature(@Nullable Picture picture, String position) {

    @Override
    public String toString() {
      return "Signature[]";
    }
  }

  public Optional<Signature> of(UUID officer) {
    return sql.sql("select signature, position from officer_signature where officer = ?")
        .param(officer)
        .query(this::signature)
        .optional();
  }

  /** Sets one's own; without a picture the one that is there stays. */
  @Transactional
  public void set(Person officer, @Nullable Picture picture, String position) {
    byte[] sealed =
        picture == null ? null : seal.seal(Base64.getEncoder().encodeToString(picture.png()));
    sql.sql(
            """
            insert into officer_signature (officer, signature, position, changed_at)
            values (:officer, :signature, :position, :now)
            on conflict (officer) do update set position = excluded.position,
              signature = coalesce(excluded.signature, officer_signature.signature),
              changed_at = excluded.changed_at
            """)
        .param("officer", officer.id())
        .param("signature", sealed)
        .param("position", seal.seal(position))
        .param("now", Timestamp.from(clock.instant()))
        .update();
    audit.write(Act.by(officer.party(), "signature.set").with("picture", picture != null));
  }

  @Transactional
  public void remove(Person officer) {
    sql.sql("delete from officer_signature where officer = ?").param(officer.id()).update();
    audit.write(Act.by(officer.party(), "signature.removed"));
  }

  private Signature signature(ResultSet row, int number) throws SQLException {
    byte[] sealed = row.getBytes("signature");
    Picture picture =
        sealed == null
            ? null
            : Picture.of(Base64.getDecoder().decode(seal.open(sealed))).orElse(null);
    return new Signature(picture, seal.open(row.getBytes("position")));
  }
}
