package phuchuay.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.casework.Desk.citizen;
import static phuchuay.casework.Desk.officer;
import static phuchuay.casework.Desk.staff;
import static phuchuay.casework.Desk.supervisor;
import static phuchuay.casework.Desk.typed;
import static phuchuay.casework.Desk.visitor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Role;
import phuchuay.cast.House;
import phuchuay.cast.ProbeOutcome;
import phuchuay.directory.ClosedSeats;
import phuchuay.directory.Seating.Seated;
import phuchuay.directory.Seats;
import phuchuay.platform.Party;
import phuchuay.platform.Secret;

/** Cases from the first word to the decision: who sees them, who moves them, what stays. */
@House
class CasesTest {

  private static final String PROBE = Probe.TYPE;

  @Autowired Cases cases;
  @Autowired Drafts drafts;
  @Autowired Moves moves;
  @Autowired CaseNotes notes;
  @Autowired Seats seats;
  @Autowired ClosedSeats closed;
  @Autowired ProbeOutcome outcome;
  @Autowired JdbcClient sql;

  private Probe probe;

  @BeforeEach
  void probe() {
    probe = new Probe(drafts, moves);
  }

  private final Caller malee = citizen();
  private final Caller officer = officer(AccountSystem.GPP);
  private final Caller supervisor = supervisor();

  @Test
  void a_case_begins_as_a_draft_with_a_number_that_people_can_read() {
    CaseFile draft = probe.begun(malee);

    assertThat(draft.draft()).isTrue();
    assertThat(draft.number().shown()).matches("ZY[A-Z2-9]{2}-[A-Z2-9]{4}-[A-Z2-9]{4}");
    assertThat(cases.find(draft.number(), malee)).contains(draft);
  }

  @Test
  void a_draft_is_nobodys_business_but_its_owners() {
    CaseFile draft = probe.begun(malee);

    assertThat(cases.find(draft.id(), citizen())).isEmpty();
    assertThat(cases.find(draft.id(), officer)).isEmpty();
    assertThat(cases.track(draft.number())).isEmpty();
    assertThat(drafts.save(draft.id(), 0, typed("company", "x"), citizen()))
        .isEqualTo(new Saved.NotThere());
  }

  @Test
  void what_is_typed_is_kept_right_or_wrong_and_the_rest_stays() {
    CaseFile draft = probe.begun(malee);

    CaseFile saved =
        probe.saved(draft, malee, "company", "ก", "count", "many", "born", "31/2/2570");
    saved = probe.saved(saved, malee, "company", "ข");

    Answers kept = cases.open(saved, malee);
    assertThat(kept.text("company")).isEqualTo("ข");
    assertThat(kept.text("count")).isEqualTo("many");
    assertThat(kept.text("born")).isEqualTo("31/2/2570");
  }

  @Test
  void an_old_screen_does_not_overwrite_a_new_one() {
    CaseFile draft = probe.begun(malee);
    CaseFile now = probe.saved(draft, malee, "company", "new");

    assertThat(drafts.save(draft.id(), draft.version(), typed("company", "old"), malee))
        .isEqualTo(new Saved.Overtaken(now));
    assertThat(cases.open(now, malee).text("company")).isEqualTo("new");
  }

  @Test
  void fields_that_the_form_does_not_have_are_not_looked_at() {
    CaseFile now =
        probe.saved(probe.begun(malee), malee, "state", "approved", "decided-on", "2026-01-01");

    assertThat(cases.open(now, malee).values()).isEmpty();
  }

  @Test
  void what_is_personal_lies_sealed_and_is_masked_for_who_may_not_see_it() {
    CaseFile now =
        probe.saved(
            probe.begun(malee),
            malee,
            "company",
            "A",
            "number",
            "0105536000313",
            "email",
            "malee@example.com",
            "story",
            "it was like this",
            "rows",
            Desk.table(Map.of("item", "x", "contact", "0812345678")));

    String stored =
        sql.sql("select answers::text from case_file where id = ?")
            .param(now.id())
            .query(String.class)
            .single();
    assertThat(stored)
        .contains("sealed", "0313")
        .doesNotContain("0105536000313", "malee@example", "like this", "0812345678");
    assertThat(cases.open(now, malee).secret("number")).contains(new Secret("0105536000313"));
    assertThat(cases.masked(now, malee).of("number")).isEqualTo(new Answer.Masked("0313"));
    assertThat(cases.open(now, citizen()).of("email")).isEqualTo(new Answer.Masked(""));
    assertThat(cases.open(now, malee).toString()).doesNotContain("0105536000313", "A,");
  }

  @Test
  void a_form_with_gaps_is_not_handed_in_and_says_where_they_are() {
    CaseFile now = probe.saved(probe.begun(malee), malee, "count", "12", "over", "yes");

    Moved moved = moves.move(MoveRequest.of(now, "submit"), malee);

    assertThat(moved).isInstanceOf(Moved.Missing.class);
    assertThat(((Moved.Missing) moved).problems())
        .extracting(Problem::field)
        .containsExactlyInAnyOrder("company", "count", "plan", "consent");
    assertThat(cases.one(now.id()).orElseThrow().draft()).isTrue();
  }

  @Test
  void what_is_settled_at_handing_in_stays_so_when_the_case_comes_back() {
    CaseFile draft = probe.saved(probe.begun(malee), malee, "kind", "b");
    draft = probe.saved(draft, malee, "kind", "a");
    CaseFile back = probe.moved(probe.handedIn(draft, malee), "return", officer);

    CaseFile now = probe.saved(back, malee, "kind", "b", "company", "other");

    assertThat(cases.open(now, malee).text("kind")).isEqualTo("a");
    assertThat(cases.open(now, malee).text("company")).isEqualTo("other");
  }

  @Test
  void handing_in_freezes_the_form() {
    CaseFile in = probe.submitted(malee);

    assertThat(in.state()).isEqualTo("submitted");
    assertThat(drafts.save(in.id(), in.version(), typed("company", "B"), malee))
        .isEqualTo(new Saved.Closed(in));
    assertThat(cases.track(in.number()).orElseThrow().state().en()).isEqualTo("Waiting");
    assertThat(cases.find(in.id(), officer)).contains(in);
  }

  @Test
  void officers_of_another_system_see_nothing_and_auditors_look_without_touching() {
    CaseFile in = probe.submitted(malee);
    Caller auditor = staff(Role.AUDITOR);

    assertThat(cases.find(in.id(), officer(AccountSystem.EIA))).isEmpty();
    assertThat(cases.find(in.id(), auditor)).isPresent();
    assertThat(moves.allowed(in, auditor)).isEmpty();
    assertThat(cases.open(in, auditor).of("number")).isEqualTo(new Answer.Masked("0313"));
    assertThat(notes.add(in.id(), "x", auditor)).isFalse();
  }

  @Test
  void an_officer_who_opens_what_is_personal_is_written_down() {
    CaseFile in = probe.submitted(malee);

    assertThat(cases.open(in, officer).secret("number")).isPresent();

    assertThat(audited(officer, "case.opened", in)).isEqualTo(1);
  }

  @Test
  void only_moves_of_the_programme_and_of_the_role_are_allowed() {
    CaseFile in = probe.submitted(malee);

    assertThat(moves.allowed(in, malee)).isEmpty();
    assertThat(probe.allowed(in, officer)).containsExactly("return", "look", "escalate", "reject");
    assertThat(probe.allowed(in, supervisor))
        .containsExactly("return", "look", "escalate", "approve", "reject");
    assertThat(moves.move(MoveRequest.of(in, "approve"), officer))
        .isEqualTo(new Moved.NotAllowed(in, "role"));
    assertThat(moves.move(MoveRequest.of(in, "approve"), malee))
        .isEqualTo(new Moved.NotAllowed(in, "role"));
    assertThat(moves.move(MoveRequest.of(in, "expire"), supervisor))
        .isEqualTo(new Moved.NotAllowed(in, "elsewhere"));
    assertThat(moves.move(MoveRequest.of(in, "destroy"), supervisor))
        .isEqualTo(new Moved.NotAllowed(in, "no-such-move"));
    assertThat(moves.move(MoveRequest.of(in, "approve"), citizen()))
        .isEqualTo(new Moved.NotThere());
  }

  @Test
  void a_condition_opens_a_move_only_where_it_holds() {
    CaseFile small = probe.submitted(malee, "count", "2");

    assertThat(probe.allowed(small, officer)).contains("approve-small");
    assertThat(moves.move(MoveRequest.of(probe.submitted(malee), "approve-small"), officer))
        .isInstanceOf(Moved.NotAllowed.class);
  }

  @Test
  void a_return_wants_a_reason_and_opens_the_form_again() {
    CaseFile in = probe.submitted(malee);
    assertThat(moves.move(MoveRequest.of(in, "return"), officer))
        .isEqualTo(new Moved.Missing(List.of(new Problem("reason", "reason"))));

    CaseFile back =
        Probe.done(moves.move(MoveRequest.of(in, "return").because("ชื่อผิด"), officer));
    CaseFile typed = probe.saved(back, malee, "company", "C", "money", "5");

    assertThat(cases.timeline(typed, malee).getLast().reason()).isEqualTo("ชื่อผิด");
    assertThat(cases.open(typed, malee).text("company")).isEqualTo("C");
    assertThat(cases.open(typed, malee).text("money")).isEmpty();
    assertThat(cases.masked(typed, officer).text("company")).isEqualTo("A");

    CaseFile again = Probe.done(moves.move(MoveRequest.of(typed, "resubmit"), malee));
    assertThat(cases.masked(again, officer).text("company")).isEqualTo("C");
  }

  @Test
  void an_officer_decides_on_what_they_saw_or_not_at_all() {
    CaseFile seen = probe.submitted(malee);
    CaseFile now = Probe.done(moves.move(MoveRequest.of(seen, "escalate"), officer));

    Moved late = moves.move(MoveRequest.of(seen, "approve"), supervisor);

    assertThat(late).isInstanceOf(Moved.Overtaken.class);
    assertThat(((Moved.Overtaken) late).now()).isEqualTo(now);
    assertThat(((Moved.Overtaken) late).last().move()).isEqualTo("escalate");
  }

  @Test
  void nobody_decides_on_what_they_began_themselves() {
    Caller author = supervisor();
    CaseFile in = probe.submitted(author);

    assertThat(moves.move(MoveRequest.of(in, "approve"), author))
        .isEqualTo(new Moved.NotAllowed(in, "own"));
    assertThat(moves.allowed(in, author)).isEmpty();
    assertThat(probe.allowed(in, supervisor)).contains("approve");
  }

  @Test
  void what_an_approval_causes_happens_with_it() {
    CaseFile in = probe.submitted(malee);

    CaseFile approved = Probe.done(moves.move(MoveRequest.of(in, "approve"), supervisor));

    assertThat(approved.state()).isEqualTo("approved");
    assertThat(outcome.happened(in.id())).isEqualTo(1);
    assertThat(audited(supervisor, "case.moved", in)).isEqualTo(1);
  }

  @Test
  void what_cannot_be_caused_leaves_everything_as_it_was() {
    CaseFile in = probe.submitted(malee);
    outcome.cannotFor(in.id());

    assertThat(moves.move(MoveRequest.of(in, "approve"), supervisor))
        .isEqualTo(new Moved.Impossible("casework.refused.elsewhere", List.of(20)));

    assertThat(cases.one(in.id())).contains(in);
    assertThat(outcome.happened(in.id())).isZero();
    assertThat(audited(supervisor, "case.moved", in)).isZero();
    assertThat(cases.timeline(in, officer)).hasSize(1);
  }

  @Test
  void a_move_records_what_it_asks_for_and_staff_keep_some_to_themselves() {
    CaseFile in = probe.submitted(malee);
    MoveRequest look = MoveRequest.of(in, "look");
    assertThat(moves.move(look, officer))
        .isEqualTo(new Moved.Missing(List.of(new Problem("decided-on", "required"))));

    CaseFile looked =
        Probe.done(moves.move(look.with(typed("decided-on", "1/2/2569", "company", "Z")), officer));

    assertThat(looked.state()).isEqualTo("submitted");
    assertThat(looked.since()).isEqualTo(in.since());
    assertThat(cases.timeline(looked, officer).getLast().findings().text("decided-on"))
        .isEqualTo("2026-02-01");
    assertThat(cases.timeline(looked, malee))
        .extracting(TimelineRow::move)
        .containsExactly("submit");
    assertThat(cases.masked(looked, officer).text("company")).isEqualTo("A");
  }

  @Test
  void notes_are_for_staff_and_lie_sealed() {
    CaseFile in = probe.submitted(malee);

    assertThat(notes.add(in.id(), " โทรแล้ว 0812345678 ", officer)).isTrue();
    assertThat(notes.add(in.id(), "me too", malee)).isFalse();
    assertThat(notes.add(in.id(), " ", officer)).isFalse();

    assertThat(notes.of(in, supervisor))
        .extracting(CaseNote::text)
        .containsExactly("โทรแล้ว 0812345678");
    assertThat(notes.of(in, malee)).isEmpty();
  }

  @Test
  void the_last_case_fills_in_what_stays_the_same() {
    probe.submitted(malee, "money", "20");

    CaseFile next = probe.begun(malee);

    Answers again = cases.open(next, malee);
    assertThat(again.values().keySet()).isEqualTo(Set.of("company", "number"));
    assertThat(again.text("company")).isEqualTo("A");
    assertThat(again.secret("number")).contains(new Secret("0105536000313"));
    assertThat(cases.open(probe.begun(citizen()), malee).values()).isEmpty();
  }

  @Test
  void a_case_of_a_seat_goes_with_the_seat() {
    UUID agency = agency();
    Caller somchai = citizen();
    UUID seat = seat(agency, malee);
    CaseFile draft =
        Probe.begun(drafts.begin(NewCase.by(malee.party(), PROBE).of(agency, seat), malee));
    CaseFile in = probe.handedIn(draft, malee);

    seats.handOver(seat, UUID.fromString(somchai.party().id()), "staff");

    assertThat(cases.find(in.id(), malee)).isEmpty();
    assertThat(cases.mine(malee, 10, 0)).extracting(CaseFile::id).doesNotContain(in.id());
    assertThat(cases.find(in.id(), somchai)).isPresent();
    assertThat(cases.mine(somchai, 10, 0)).extracting(CaseFile::id).containsExactly(in.id());
  }

  @Test
  void who_sat_for_a_closed_agency_sees_what_is_under_way_and_does_nothing_in_it() {
    UUID agency = agency();
    UUID seat = seat(agency, malee);
    CaseFile in = probe.handedIn(through(agency, seat, malee), malee);
    CaseFile draft = through(agency, seat, malee);

    close(agency);

    assertThat(cases.find(in.id(), malee)).isPresent();
    assertThat(cases.mine(malee, 10, 0)).extracting(CaseFile::id).containsExactly(in.id());
    assertThat(cases.hands(in, malee)).isEmpty();
    assertThat(cases.find(draft.id(), malee)).isEmpty();
    assertThat(cases.find(in.id(), citizen())).isEmpty();
    sql.sql("update case_file set ended_at = now() where id = ?").param(in.id()).update();
    assertThat(cases.find(in.id(), malee)).isEmpty();
    assertThat(cases.mine(malee, 10, 0)).isEmpty();
  }

  @Test
  void who_sits_again_after_the_agency_was_opened_again_goes_on_with_their_cases() {
    UUID agency = agency();
    CaseFile draft = through(agency, seat(agency, malee), malee);
    close(agency);
    sql.sql("update agency set status = 'OPEN' where id = ?").param(agency).update();
    assertThat(cases.find(draft.id(), malee)).isEmpty();

    seat(agency, malee);

    assertThat(cases.hands(cases.find(draft.id(), malee).orElseThrow(), malee))
        .containsExactly(Actor.OWNER);
  }

  @Test
  void who_took_part_for_a_closed_agency_sees_what_is_under_way() {
    UUID agency = agency();
    Caller helper = citizen();
    seat(agency, helper);
    CaseFile draft =
        probe.saved(
            probe.begun(malee), malee, "company", "A", "agency", Map.of("id", agency.toString()));
    CaseFile helping = Probe.done(moves.move(MoveRequest.of(draft, "ask-help"), malee));

    close(agency);

    assertThat(cases.hands(helping, helper)).isEmpty();
    assertThat(cases.find(helping.id(), helper).isPresent()).isEqualTo(!helping.draft());
    sql.sql("update case_file set handed_in_at = now() where id = ?").param(helping.id()).update();
    assertThat(cases.find(helping.id(), helper)).isPresent();
    assertThat(cases.mine(helper, 10, 0)).extracting(CaseFile::id).containsExactly(helping.id());
  }

  @Test
  void nobody_begins_a_case_through_a_seat_of_somebody_else() {
    UUID agency = agency();
    UUID seat = seat(agency, malee);
    Caller stranger = citizen();

    assertThat(drafts.begin(NewCase.by(stranger.party(), PROBE).of(agency, seat), stranger))
        .isEqualTo(new Started.NotAllowed());
    assertThat(drafts.begin(NewCase.by(malee.party(), PROBE), stranger))
        .isEqualTo(new Started.NotAllowed());
    assertThat(drafts.begin(NewCase.by(malee.party(), "gpp.nothing"), malee))
        .isEqualTo(new Started.NotAllowed());
  }

  @Test
  void whoever_is_named_in_the_form_takes_part_in_their_turn() {
    UUID agency = agency();
    Caller helper = citizen();
    seat(agency, helper);
    CaseFile draft =
        probe.saved(
            probe.begun(malee), malee, "company", "A", "agency", Map.of("id", agency.toString()));
    assertThat(cases.find(draft.id(), helper)).isEmpty();

    CaseFile helping = Probe.done(moves.move(MoveRequest.of(draft, "ask-help"), malee));

    assertThat(cases.mine(helper, 10, 0)).extracting(CaseFile::id).containsExactly(draft.id());
    assertThat(drafts.save(draft.id(), helping.version(), typed("count", "1"), malee))
        .isInstanceOf(Saved.Closed.class);
    Saved kept =
        drafts.save(draft.id(), helping.version(), typed("count", "7", "company", "taken"), helper);
    CaseFile helped = ((Saved.Kept) kept).now();
    CaseFile back = Probe.done(moves.move(MoveRequest.of(helped, "help"), helper));
    assertThat(cases.open(back, malee).text("count")).isEqualTo("7");
    assertThat(cases.open(back, malee).text("company")).isEqualTo("A");
    assertThat(cases.find(draft.id(), helper)).isEmpty();
  }

  @Test
  void what_ends_for_all_ends_for_the_whole_family() {
    CaseFile first = probe.submitted(malee);
    CaseFile second = probe.goingOnFrom(first, malee);
    CaseFile third = probe.goingOnFrom(second, malee);
    CaseFile apart = probe.submitted(malee);

    Probe.done(
        moves.move(
            MoveRequest.of(second, "reject")
                .because("หมด")
                .with(typed("decided-on", "1/2/2569", "extent", "all")),
            officer));

    for (CaseFile one : List.of(first, second, third)) {
      assertThat(cases.one(one.id()).orElseThrow().state()).isEqualTo("rejected");
    }
    assertThat(cases.one(apart.id()).orElseThrow().state()).isEqualTo("submitted");
  }

  @Test
  void lists_show_what_waits_and_how_much_of_it() {
    sql.sql("delete from case_file").update();
    CaseFile one = probe.submitted(malee);
    CaseFile two = probe.submitted(malee);
    probe.begun(malee);

    assertThat(cases.mine(malee, 10, 0)).hasSize(3);
    Queue queue = Queue.of(Set.of(AccountSystem.GPP));
    assertThat(cases.queue(queue, 10, 0))
        .extracting(CaseFile::id)
        .containsExactly(one.id(), two.id());
    assertThat(cases.queue(Queue.of(Set.of(AccountSystem.EIA)), 10, 0)).isEmpty();
    assertThat(cases.counts(AccountSystem.GPP, PROBE)).isEqualTo(Map.of("submitted", 2L));
    assertThat(cases.assign(two.id(), UUID.fromString(officer.party().id()), supervisor)).isTrue();
    Queue own =
        new Queue(
            Set.of(AccountSystem.GPP), null, null, UUID.fromString(officer.party().id()), false);
    assertThat(cases.queue(own, 10, 0)).extracting(CaseFile::id).containsExactly(two.id());
  }

  @Test
  void a_visitor_keeps_hold_of_their_own_draft_only() {
    Caller somebody = visitor();
    CaseFile draft = probe.begun(somebody);

    assertThat(cases.find(draft.id(), somebody)).isPresent();
    assertThat(cases.find(draft.id(), visitor())).isEmpty();
    assertThat(drafts.forget(draft.id(), visitor())).isFalse();
    assertThat(drafts.forget(draft.id(), somebody)).isTrue();
    assertThat(cases.find(draft.id(), somebody)).isEmpty();
  }

  @Test
  void nobody_who_is_only_known_by_name_acts_as_staff() {
    CaseFile in = probe.submitted(malee);
    Caller pretender = Caller.of(Party.of("staff", officer.party().id()));

    assertThat(cases.find(in.id(), pretender)).isEmpty();
    assertThat(moves.move(MoveRequest.of(in, "escalate"), pretender))
        .isEqualTo(new Moved.NotThere());
  }

  private int audited(Caller who, String act, CaseFile file) {
    return sql.sql("select count(*) from audit where actor = ? and act = ? and subject = ?")
        .params(who.party().id(), act, file.id().toString())
        .query(Integer.class)
        .single();
  }

  private UUID agency() {
    String name = "หน่วยงาน" + UUID.randomUUID();
    return sql.sql(
            """
            insert into agency (kind, name, plain, look, province, created_at, changed_at)
            values ('GOVERNMENT', :name, :name, :name, '10', now(), now()) returning id
            """)
        .param("name", name)
        .query(UUID.class)
        .single();
  }

  private CaseFile through(UUID agency, UUID seat, Caller holder) {
    return Probe.begun(drafts.begin(NewCase.by(holder.party(), PROBE).of(agency, seat), holder));
  }

  private void close(UUID agency) {
    sql.sql("update agency set status = 'CLOSED' where id = ?").param(agency).update();
    closed.close(agency, "staff");
  }

  private UUID seat(UUID agency, Caller holder) {
    UUID account = UUID.fromString(holder.party().id());
    return ((Seated) seats.take(agency, "gpp", account, "staff")).seat();
  }
}
