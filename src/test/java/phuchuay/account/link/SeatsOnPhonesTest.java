package phuchuay.account.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.account.Links;
import phuchuay.cast.House;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.chat.Conversations;
import phuchuay.chat.Say;
import phuchuay.directory.ClosedSeats;
import phuchuay.directory.Seats;
import phuchuay.platform.Attempts;
import phuchuay.platform.Party;

/** What a phone sees hangs on the seats that its account holds at that moment. */
@House
class SeatsOnPhonesTest {

  private static final List<Say> NEWS = List.of(Say.of("account/resumed", Map.of("system", "x")));

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Officials officials;
  @Autowired Seats seats;
  @Autowired ClosedSeats closed;
  @Autowired Links links;
  @Autowired Conversations conversations;
  @Autowired Attempts attempts;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

  private Person old;
  private Official malee;

  @BeforeEach
  void malee_is_linked() {
    attempts.forget("mail-asked", "127.0.0.1");
    malee = officials.of(AccountSystem.GPP);
    old = people.somebody();
    new LinkVisit(port).links(old, malee);
  }

  @Test
  void a_hand_over_cuts_the_old_phone_off_tells_it_and_lets_the_new_one_see() {
    Official somchai = officials.without(AccountSystem.GPP);
    Person his = people.somebody();
    new LinkVisit(port).links(his, somchai);
    assertThat(links.of(his.id()).seats()).isEmpty();

    seats.handOver(malee.seat(), somchai.id(), "test");

    old.hears("account/seat-ended");
    assertThat(links.of(old.id()).seats()).isEmpty();
    assertThat(links.of(old.id()).none()).isFalse();
    assertThat(links.of(his.id()).seats())
        .singleElement()
        .satisfies(seat -> assertThat(seat.agency()).isEqualTo(malee.agency()));
    assertThat(belongs(old)).containsExactly(malee.id());
    assertThat(belongs(his)).hasSize(2).contains(somchai.id());
    assertThat(old.finds("talk=me", "(?s)(.*)"))
        .doesNotContain(officials.nameOf(malee.agency()))
        .contains("ยังไม่ได้รับผิดชอบหน่วยงานใด");
  }

  @Test
  void closing_the_agency_cuts_its_phones_off_and_tells_them_here_and_by_mail() {
    closed.close(malee.agency(), "test");

    old.hears("account/seat-ended");
    assertThat(links.of(old.id()).seats()).isEmpty();
    assertThat(belongs(old)).containsExactly(malee.id());
    assertThat(malee.mailbox().reads("ที่นั่งของคุณสิ้นสุดแล้ว"))
        .contains("เพราะหน่วยงานนี้เลิกใช้ในระบบแล้ว")
        .doesNotContain("ถ้าคุณออกเอง");
  }

  @Test
  void what_waits_for_a_seat_leaves_no_more_once_it_has_ended() {
    holdBack(
        () -> {
          conversations.sayOf(malee.seat(), old.id(), NEWS);
          conversations.sayOf(malee.id(), old.id(), NEWS);
          seats.leave(malee.seat(), "test");
        });

    old.hears("account/resumed", "account/seat-ended");
    assertThat(states(old)).containsExactly("CANCELLED", "ACCEPTED", "ACCEPTED");
  }

  @Test
  void news_of_a_seat_that_is_not_theirs_never_leaves() {
    Official other = officials.of(AccountSystem.GPP);
    conversations.sayOf(other.seat(), old.id(), NEWS);
    conversations.sayOf(malee.seat(), old.id(), NEWS);
    old.hears("account/resumed");
    assertThat(states(old)).containsExactly("CANCELLED", "ACCEPTED");
  }

  @Test
  void ending_the_link_stops_what_waits_and_leaves_what_is_nobodys() {
    UUID link = links.phones(malee.id()).getFirst().link();
    holdBack(
        () -> {
          conversations.sayOf(malee.seat(), old.id(), NEWS);
          conversations.say(old.id(), NEWS);
          links.end(link, Party.of("staff", "test"), "asked by phone");
        });
    old.hears("account/resumed", "account/cut-off");
    assertThat(states(old)).containsExactly("CANCELLED", "ACCEPTED", "ACCEPTED");
    assertThat(belongs(old)).isEmpty();
    assertThat(links.end(link, Party.of("staff", "test"), "again")).isFalse();
    assertThat(
            sql.sql("select details->>'why' from audit where act = 'line.unlinked' and subject = ?")
                .param(link.toString())
                .query(String.class)
                .list())
        .containsExactly("asked by phone");
  }

  @Test
  void erasing_an_account_ends_all_its_links() {
    new LinkVisit(port).links(people.somebody(), malee);
    assertThat(links.endAll(malee.id(), Party.HOUSE, "erased")).isEqualTo(2);
    assertThat(links.of(old.id()).none()).isTrue();
    assertThat(links.phonesOf(malee.id())).isEmpty();
  }

  @Test
  void a_seat_taken_later_is_seen_on_the_phone_at_once() {
    Official another = officials.of(AccountSystem.GPP);
    seats.take(another.agency(), "gpp", malee.id(), "test");
    assertThat(links.of(old.id()).seats()).hasSize(2);
    assertThat(belongs(old)).hasSize(3);
  }

  /** All of it commits at once, so nothing leaves in between. */
  private void holdBack(Runnable deeds) {
    transaction.executeWithoutResult(_ -> deeds.run());
  }

  private List<UUID> belongs(Person person) {
    return sql.sql("select unnest(belongs) from conversation where line_id = ?")
        .param(person.id())
        .query(UUID.class)
        .list();
  }

  /** Of what was pushed since the link, as it settled. */
  private List<String> states(Person person) {
    await()
        .until(
            () ->
                sql.sql(
                            "select count(*) from outgoing_call where line_id = ? and settled_at is"
                                + " null")
                        .param(person.id())
                        .query(Integer.class)
                        .single()
                    == 0);
    return sql.sql(
            """
            select state from outgoing_ledger
            where line_user_id = ? and kind = 'PUSH' and template <> 'account/linked' order by id
            """)
        .param(person.id())
        .query(String.class)
        .list();
  }
}
