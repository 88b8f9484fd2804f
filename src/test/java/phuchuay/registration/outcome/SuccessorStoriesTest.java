package phuchuay.registration.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.casework.Desk.officer;
import static phuchuay.casework.Desk.visitor;
import static phuchuay.cast.Visitor.location;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Accounts;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Moved;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.Visitor;
import phuchuay.directory.Seats;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;

/** A seat goes to a successor: by its holder's wish, or by the agency's letter. */
@House
class SuccessorStoriesTest {

  private static final String ENDED = "ที่นั่งของคุณสิ้นสุดแล้ว";
  private static final String GIVEN = "คุณมีที่นั่งของหน่วยงานแล้ว";

  @LocalServerPort int port;
  @Autowired Applications applications;
  @Autowired Officials officials;
  @Autowired Accounts accounts;
  @Autowired Seats seats;
  @Autowired Cases cases;
  @Autowired JdbcClient sql;

  private final Caller officer = officer();
  private Mailbox somchais;

  @BeforeEach
  void mailbox() {
    somchais = new Mailbox(port);
  }

  @ParameterizedTest
  @EnumSource(value = AccountSystem.class, names = "STAFF", mode = EnumSource.Mode.EXCLUDE)
  void the_holder_names_a_successor_who_is_invited_and_both_are_told(AccountSystem system) {
    Official malee = officials.of(system);
    CaseFile sent = applications.handOver(malee, "สมชาย ใจดี", somchais.address());
    assertThat(seats.heldBy(malee.id())).as("until an officer has decided").hasSize(1);

    applications.moved(sent, "approve", officer);

    UUID somchai = account(system, somchais);
    assertThat(seats.heldBy(malee.id())).isEmpty();
    assertThat(seats.heldBy(somchai))
        .singleElement()
        .satisfies(seat -> assertThat(seat.agency()).isEqualTo(malee.agency()));
    somchais.reads(
        system == AccountSystem.FUEL ? "รหัสสำหรับเปลี่ยนรหัสผ่านครั้งแรก" : "เปิดบัญชีให้คุณแล้ว");
    malee.mailbox().reads(ENDED);
    assertThat(cases.find(sent.id(), Caller.of(Party.of("person", malee.id()))))
        .as("who has left sees nothing of the agency")
        .isEmpty();
  }

  @Test
  void a_successor_who_is_a_member_already_keeps_their_account_and_is_told() {
    Official malee = officials.of(AccountSystem.GPP);
    Official somchai = officials.without(AccountSystem.GPP);
    CaseFile sent = applications.handOver(malee, "สมชาย ใจดี", somchai.mailbox().address());

    applications.moved(sent, "approve", officer);

    assertThat(seats.heldBy(somchai.id())).hasSize(1);
    somchai.mailbox().reads(GIVEN);
  }

  @Test
  void from_the_page_of_ones_seats_the_form_begins() {
    Official malee = officials.of(AccountSystem.GPP);
    Visitor here = new Visitor(port);
    here.signsIn(malee.mailbox().address(), Officials.PASSWORD);
    assertThat(here.opens("/seats").body()).contains("ส่งมอบให้ผู้อื่น").doesNotContain("??");

    String begun =
        location(
            here.submits(
                "/seats",
                "/cases",
                Map.of("type", "gpp.handover", "seat", malee.seat().toString())));

    assertThat(begun).startsWith("/cases/");
    UUID id = UUID.fromString(begun.substring("/cases/".length()));
    assertThat(cases.one(id).orElseThrow().seat()).isEqualTo(malee.seat());
  }

  @Test
  void a_seat_that_has_ended_meanwhile_is_handed_to_nobody() {
    Official malee = officials.of(AccountSystem.GPP);
    CaseFile sent = applications.handOver(malee, "สมชาย ใจดี", somchais.address());
    seats.withdraw(malee.seat(), "test");

    assertThat(applications.tries(sent, "approve", officer))
        .isEqualTo(new Moved.Impossible("registration.cannot.seat", List.of()));
    assertThat(accounts.withAddress(AccountSystem.GPP, new EmailAddress(somchais.address())))
        .isEmpty();
  }

  @Test
  void a_closed_agency_and_a_suspended_successor_are_told_to_the_officer() {
    Official malee = officials.of(AccountSystem.GPP);
    Official somchai = officials.without(AccountSystem.GPP);
    CaseFile sent = applications.handOver(malee, "สมชาย ใจดี", somchai.mailbox().address());
    accounts.suspend(somchai.id(), Party.HOUSE, "test");

    assertThat(applications.tries(sent, "approve", officer))
        .isEqualTo(new Moved.Impossible("registration.cannot.suspended", List.of()));
    accounts.resume(somchai.id(), Party.HOUSE, "test");
    sql.sql("update agency set status = 'CLOSED' where id = ?").param(malee.agency()).update();
    assertThat(applications.tries(sent, "approve", officer))
        .isEqualTo(new Moved.Impossible("registration.cannot.agency", List.of()));
    assertThat(seats.heldBy(malee.id())).hasSize(1);
  }

  @Test
  void whose_predecessor_has_gone_comes_with_a_letter_and_the_old_one_is_cut_off() {
    Official gone = officials.of(AccountSystem.GHG);
    CaseFile sent = applications.succession(visitor(), gone, "สมชาย ใจดี", somchais.address());

    applications.moved(sent, "approve", officer);

    assertThat(seats.heldBy(gone.id())).isEmpty();
    assertThat(seats.heldBy(account(AccountSystem.GHG, somchais))).hasSize(1);
    gone.mailbox().reads(ENDED);
    assertThat(acts("seat.handed-over", gone.agency())).isEqualTo(1);
  }

  @Test
  void of_several_who_sit_there_the_officer_names_the_one_who_has_gone() {
    Official gone = officials.of(AccountSystem.GPP);
    Official stays = officials.of(AccountSystem.GPP, gone.agency());
    Official elsewhere = officials.of(AccountSystem.GPP);
    CaseFile sent = applications.succession(visitor(), gone, "สมชาย ใจดี", somchais.address());

    assertThat(applications.tries(sent, "approve", officer))
        .isEqualTo(new Moved.Impossible("registration.cannot.which-seat", List.of(2)));
    assertThat(
            applications.tries(
                sent, "approve", officer, "former-email", elsewhere.mailbox().address()))
        .isEqualTo(new Moved.Impossible("registration.cannot.not-sitting", List.of()));
    applications.moved(sent, "approve", officer, "former-email", gone.mailbox().address());

    assertThat(seats.heldBy(gone.id())).isEmpty();
    assertThat(seats.heldBy(stays.id())).hasSize(1);
  }

  @Test
  void where_nobody_sits_there_is_nothing_to_take_over() {
    Official left = officials.of(AccountSystem.GHG);
    seats.leave(left.seat(), "test");
    CaseFile sent = applications.succession(visitor(), left, "สมชาย ใจดี", somchais.address());

    assertThat(applications.tries(sent, "approve", officer))
        .isEqualTo(new Moved.Impossible("registration.cannot.nobody-sits", List.of()));
  }

  private UUID account(AccountSystem system, Mailbox mailbox) {
    return accounts.withAddress(system, new EmailAddress(mailbox.address())).orElseThrow().id();
  }

  private int acts(String act, UUID agency) {
    return sql.sql("select count(*) from audit where act = ? and subject = ?")
        .params(act, agency.toString())
        .query(Integer.class)
        .single();
  }
}
