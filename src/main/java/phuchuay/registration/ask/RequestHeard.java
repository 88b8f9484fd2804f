package phuchuay.registration.ask;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.Accounts;
import phuchuay.account.Links;
import phuchuay.account.Profile;
import phuchuay.account.Role;
import phuchuay.account.State;
import phuchuay.casework.Answers;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseMoved;
import phuchuay.casework.Cases;
import phuchuay.casework.Moves;
import phuchuay.chat.ChatLinks;
import phuchuay.chat.Conversations;
import phuchuay.chat.Say;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.registration.rule.CodeRules;

/** A request has come in: a rule issues it, or the officers who use LINE hear of it. */
@Component
class RequestHeard {

  private static final String DESK = "/console/registration/codes";

  private final Cases cases;
  private final Moves moves;
  private final CodeRules rules;
  private final Officers officers;
  private final JdbcClient sql;

  RequestHeard(Cases cases, Moves moves, CodeRules rules, Officers officers, JdbcClient sql) {
    this.cases = cases;
    this.moves = moves;
    this.rules = rules;
    this.officers = officers;
    this.sql = sql;
  }

  /** Heard twice it does nothing more: the case has moved on, or the officers have been told. */
  @ApplicationModuleListener
  void on(CaseMoved moved) {
    if (moved.type().equals(CodeCases.TYPE) && moved.to().equals(CodeCases.REQUESTED)) {
      cases
          .one(moved.caseId())
          .filter(file -> file.state().equals(CodeCases.REQUESTED))
          .ifPresent(file -> waiting(file, moved.id()));
    }
  }

  private void waiting(CaseFile file, UUID move) {
    UUID agency = file.agency();
    if (agency != null && rules.allow(agency)) {
      moves.moveByHouse(file.id(), "approve-by-rule", Answers.NONE);
    } else if (first(move)) {
      officers.tell(file);
    }
  }

  /** In the transaction in which they are told: both are kept, or neither. */
  private boolean first(UUID move) {
    return sql.sql("insert into officers_told (move) values (?) on conflict do nothing")
            .param(move)
            .update()
        == 1;
  }

  /** The officers of GPP whose own LINE is linked. */
  @Component
  static class Officers {

    private final Accounts accounts;
    private final Links links;
    private final Agencies agencies;
    private final Conversations conversations;
    private final ChatLinks chatLinks;

    Officers(
        Accounts accounts,
        Links links,
        Agencies agencies,
        Conversations conversations,
        ChatLinks chatLinks) {
      this.accounts = accounts;
      this.links = links;
      this.agencies = agencies;
      this.conversations = conversations;
      this.chatLinks = chatLinks;
    }

    /** A card whose button opens the desk, behind signing in. */
    void tell(CaseFile file) {
      String agency =
          Optional.ofNullable(file.agency()).flatMap(agencies::one).map(Agency::name).orElse("–");
      Say card =
          Say.of(
              "registration/code-asked",
              Map.of(
                  "agency", agency,
                  "number", file.number().shown(),
                  "link", chatLinks.to(DESK)));
      phones().forEach(phone -> conversations.say(phone, java.util.List.of(card)));
    }

    private Stream<String> phones() {
      return accounts.staff().stream()
          .filter(Officers::decides)
          .flatMap(officer -> links.phonesOf(officer.id()).stream())
          .distinct()
          .sorted();
    }

    private static boolean decides(Profile officer) {
      return officer.state() == State.ACTIVE
          && officer.roles().stream().anyMatch(role -> role != Role.AUDITOR)
          && (officer.scope().isEmpty() || officer.scope().contains(AccountSystem.GPP));
    }
  }
}
