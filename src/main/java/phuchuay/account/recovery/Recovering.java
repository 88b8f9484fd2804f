package phuchuay.account.recovery;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.account.AccountSystem;

/**
 * Somebody on the way to another password, kept in their session; nothing they see tells whether
 * there is an account.
 *
 * @param account none when nobody has these numbers
 * @param codes the questions that are asked; one's own is shown in its place only after right
 *     answers
 * @param place how many are answered
 * @param right whether all the answers so far were
 * @param reference by which an officer finds it; shown at the end
 * @param done whether the new password was handed in
 */
record Recovering(
    AccountSystem system,
    @Nullable UUID account,
    List<String> codes,
    int place,
    boolean right,
    String reference,
    Instant since,
    boolean done)
    implements Serializable {

  boolean answered() {
    return place == codes.size();
  }

  Recovering next(boolean rightAgain) {
    return new Recovering(
        system, account, codes, place + 1, right && rightAgain, reference, since, done);
  }

  Recovering finished() {
    return new Recovering(system, null, codes, place, false, reference, since, true);
  }

  @Override
  public String toString() {
    return "Recovering[" + reference + "]";
  }
}
