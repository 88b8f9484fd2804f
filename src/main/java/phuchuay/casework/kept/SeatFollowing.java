package phuchuay.casework.kept;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import phuchuay.directory.SeatHandedOver;

/** The cases of a seat go with it, in the same transaction. */
@Component
class SeatFollowing {

  private final CaseLists lists;

  SeatFollowing(CaseLists lists) {
    this.lists = lists;
  }

  @EventListener
  void follow(SeatHandedOver handed) {
    lists.handOver(handed.oldSeat(), handed.newSeat());
  }
}
