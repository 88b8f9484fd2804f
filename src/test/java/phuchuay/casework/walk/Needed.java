package phuchuay.casework.walk;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.account.Recoveries;
import phuchuay.account.RecoveryRequest.Kind;
import phuchuay.account.proof.Codes;
import phuchuay.account.proof.Passwords;
import phuchuay.casework.Answer;
import phuchuay.casework.Answers;
import phuchuay.casework.programme.Move;
import phuchuay.cast.Officials;

/** What has to be there in another room for what a move causes in it, beside the case itself. */
record Needed(ApplicationContext house) {

  /** What has to be found with the move for it. */
  Answers of(Move move, Play play) {
    return switch (move.causes()) {
      case "recovery-approval", "recovery-refusal" -> recovery(play.file().id());
      case "succession" -> predecessor(play);
      case null, default -> Answers.NONE;
    };
  }

  /** Somebody sits for the agency, whose address the officer names. */
  private Answers predecessor(Play play) {
    UUID agency = play.truth().form().agency("agency").orElseThrow();
    AccountSystem system = play.programme().system();
    String address = house.getBean(Officials.class).of(system, agency).mailbox().address();
    return new Answers(Map.of("former-email", new Answer.Text(address)));
  }

  /** Somebody has answered their questions, and this case is about their request. */
  private Answers recovery(UUID caseId) {
    UUID account = house.getBean(Officials.class).without(AccountSystem.EIA).id();
    String password = house.getBean(Passwords.class).encode("blue-heron-27");
    house
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(
            _ -> {
              house
                  .getBean(Recoveries.class)
                  .ask(account, Kind.QUESTIONS, password, Codes.reference());
              house
                  .getBean(JdbcClient.class)
                  .sql(
                      """
                      insert into recovery_case (recovery, case_id)
                      select id, ? from recovery where account = ? and state = 'WAITING'
                      """)
                  .params(caseId, account)
                  .update();
            });
    return Answers.NONE;
  }
}
