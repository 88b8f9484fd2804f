package phuchuay.registration.ask;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.account.AccountSystem;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseInHand;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;
import phuchuay.platform.Secret;
import phuchuay.registration.CodeRequest;

/** What a case of the programme gpp.code says about the codes it is about. */
final class CodeCases {

  static final String TYPE = "gpp.code";
  static final String REQUESTED = "requested";
  static final String CONTACT = "contact";

  private CodeCases() {}

  static CodeRequest request(CaseInHand inHand) {
    Answers answers = inHand.answers();
    return new CodeRequest(
        inHand.file().id(),
        AccountSystem.GPP,
        agency(inHand),
        count(answers),
        answers.secret("name").orElse(new Secret("")),
        new EmailAddress(answers.secret("email").map(Secret::value).orElse("")),
        chat(inHand.file().applicant()));
  }

  /** How many the officer gives, or the applicant asked for. */
  static int granted(CaseInHand inHand) {
    String granted = inHand.findings().text("granted");
    return granted.isEmpty() ? count(inHand.answers()) : Integer.parseInt(granted);
  }

  /** The phone that asked; none when the request came from a page. */
  static @Nullable String chat(Party applicant) {
    return applicant.kind().equals(CONTACT) ? applicant.id() : null;
  }

  private static UUID agency(CaseInHand inHand) {
    return inHand.answers().agency("agency").orElseThrow();
  }

  private static int count(Answers answers) {
    return Integer.parseInt(answers.text("count"));
  }
}
