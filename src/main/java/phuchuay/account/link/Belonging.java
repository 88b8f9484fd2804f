package phuchuay.account.link;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.Linked;
import phuchuay.account.kept.Account;
import phuchuay.chat.Conversations;
import phuchuay.chat.Menus;
import phuchuay.directory.Seat;
import phuchuay.directory.SeatEnded;
import phuchuay.directory.SeatHandedOver;
import phuchuay.directory.SeatTaken;

/**
 * Tells chat whose news each phone may hear, in the very transaction in which that changes: a phone
 * that is cut off hears nothing of what waits, and sees another menu.
 */
@Component
public class Belonging {

  private final LinkRows rows;
  private final Sight sight;
  private final Conversations conversations;
  private final Menus menus;
  private final LinkNews news;

  Belonging(LinkRows rows, Sight sight, Conversations conversations, Menus menus, LinkNews news) {
    this.rows = rows;
    this.sight = sight;
    this.conversations = conversations;
    this.menus = menus;
    this.news = news;
  }

  void refresh(String lineId) {
    Linked linked = sight.of(lineId);
    Set<UUID> owners = new HashSet<>();
    linked.accounts().forEach(account -> owners.add(account.account()));
    linked.seats().stream().map(Seat::id).forEach(owners::add);
    conversations.belongsTo(lineId, owners);
    menus.look(lineId);
  }

  /** An account was suspended, or may be used again: its phones are told. */
  @Transactional
  public void changed(Account account) {
    phones(account.id(), phone -> news.tellState(phone, account));
  }

  @EventListener
  @Transactional
  void taken(SeatTaken seat) {
    phones(seat.holder(), _ -> {});
  }

  @EventListener
  @Transactional
  void handedOver(SeatHandedOver seat) {
    phones(seat.holder(), _ -> {});
  }

  /** Also the end that a hand-over is for who held the seat before. */
  @EventListener
  @Transactional
  void ended(SeatEnded seat) {
    phones(
        seat.holder(),
        phone -> news.tellSeatEnded(phone, seat.system(), sight.name(seat.agency()).orElse("")));
  }

  /** Always in the same order, so that two who do this never wait for each other crosswise. */
  private void phones(UUID account, Consumer<String> tell) {
    List<String> phones = rows.ofAccount(account).stream().map(LinkRow::lineId).sorted().toList();
    phones.forEach(
        phone -> {
          refresh(phone);
          tell.accept(phone);
        });
  }
}
