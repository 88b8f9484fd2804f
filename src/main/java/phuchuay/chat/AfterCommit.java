package phuchuay.chat;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import phuchuay.chat.hearing.Hearing;
import phuchuay.chat.sending.Outlet;

/** Wakes who works on a conversation, as soon as what was written for it is committed. */
@Component
class AfterCommit {

  private final Hearing hearing;
  private final Outlet outlet;

  AfterCommit(Hearing hearing, Outlet outlet) {
    this.hearing = hearing;
    this.outlet = outlet;
  }

  /** Something waits to be heard. */
  void heard(String lineId) {
    then(() -> hearing.wake(lineId));
  }

  /** Something waits to be sent. */
  void said(long conversation) {
    then(() -> outlet.wake(conversation));
  }

  private static void then(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }
}
