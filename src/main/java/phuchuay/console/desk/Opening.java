package phuchuay.console.desk;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.Person;
import phuchuay.chat.care.Care;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;

/** Writes down who opens a conversation that waits for nobody and is not theirs. */
@Component
class Opening {

  private final Audit audit;

  Opening(Audit audit) {
    this.audit = audit;
  }

  @Transactional
  public void note(Care care, Person me) {
    if (!care.open() || care.heldByAnother(me.id()) || !me.mayChange()) {
      audit.write(
          Act.by(me.party(), "chat.opened")
              .about(Party.of("conversation", care.conversation()))
              .with("system", care.about().system()));
    }
  }
}
