package phuchuay.account.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.cast.Visitor.location;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Accounts;
import phuchuay.account.Linked;
import phuchuay.account.LinkedAccount;
import phuchuay.account.Links;
import phuchuay.cast.FakeLine;
import phuchuay.cast.House;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.Visitor;
import phuchuay.cast.Webhooks;
import phuchuay.directory.Seat;
import phuchuay.platform.Attempts;
import phuchuay.platform.Party;
import tools.jackson.databind.node.ObjectNode;

/** Linking and unlinking, as a person with a phone meets it. */
@House
class LinkTalkTest {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Officials officials;
  @Autowired Links links;
  @Autowired Accounts accounts;
  @Autowired Attempts attempts;
  @Autowired JdbcClient sql;

  private Person malee;

  @BeforeEach
  void malee_has_a_phone() {
    attempts.forget("mail-asked", "127.0.0.1");
    attempts.forget("password-at", "127.0.0.1");
    malee = people.somebody();
  }

  @Test
  void who_taps_link_is_offered_both_ways_and_nobody_else_reads_the_ticket() {
    String ticket = LinkVisit.ticket(LinkVisit.page(malee));

    assertThat(ticket).hasSizeGreaterThanOrEqualTo(22);
    assertThat(kept(malee)).contains("••••").doesNotContain(ticket);
    await().until(() -> sealed(malee) == 0);
    assertThat(sql.sql("select chat_ticket::text from chat_ticket").query(String.class).list())
        .isNotEmpty()
        .allMatch(row -> !row.contains(ticket));
  }

  @Test
  void a_sentence_opens_the_same_as_a_tap_and_a_name_proves_nothing() {
    Official official = officials.of(AccountSystem.GPP);
    malee.says("ขอเชื่อมบัญชีหน่อยค่ะ");
    malee.hears("account/link");
    malee.says("ผมชื่อมาลี ใจดี จาก" + officials.nameOf(official.agency()));
    malee.isHeard();
    assertThat(links.of(malee.id()).none()).isTrue();
  }

  @Test
  void a_linked_phone_is_told_what_it_is_linked_to_and_other_phones_are_not() {
    Official official = officials.of(AccountSystem.EIA);
    new LinkVisit(port).links(malee, official);

    String card = malee.finds("talk=me", "(?s)(.*)");
    malee.hears("account/mine", "account/me");
    assertThat(card)
        .contains("Smart EIA", officials.nameOf(official.agency()), "x••••@agency.example")
        .contains("talk=unlink&link=", "/profile?openExternalBrowser=1", "/consents")
        .doesNotContain(official.mailbox().address());
    Person stranger = people.somebody();
    stranger.taps("talk=me");
    stranger.hears("account/me");
  }

  @Test
  void other_rooms_hear_who_is_behind_a_phone() {
    Official official = officials.of(AccountSystem.GPP);
    new LinkVisit(port).links(malee, official);

    Linked linked = links.of(malee.id());

    LinkedAccount account = linked.accounts().getFirst();
    assertThat(account.account()).isEqualTo(official.id());
    assertThat(account.system()).isEqualTo(AccountSystem.GPP);
    assertThat(account.freshEnough()).isTrue();
    assertThat(linked.seats()).extracting(Seat::id).containsExactly(official.seat());
    assertThat(linked.in(AccountSystem.EIA)).isEmpty();
    assertThat(links.phonesOf(official.id())).containsExactly(malee.id());
    malee.blocks();
    malee.isHeard();
    assertThat(links.phonesOf(official.id())).isEmpty();
    assertThat(links.phones(official.id())).hasSize(1);
  }

  @Test
  void one_phone_is_linked_to_accounts_of_several_systems_and_each_can_be_ended_alone() {
    Official gpp = officials.of(AccountSystem.GPP);
    Official jcm = officials.of(AccountSystem.JCM);
    LinkVisit visit = new LinkVisit(port);
    visit.links(malee, gpp);
    visit.links(malee, jcm);
    assertThat(links.of(malee.id()).accounts()).hasSize(2);

    malee.taps("talk=unlink&link=" + links.phones(gpp.id()).getFirst().link());
    malee.hears("account/unlinked");

    assertThat(links.of(malee.id()).accounts())
        .extracting(LinkedAccount::account)
        .containsExactly(jcm.id());
    malee.taps("talk=unlink&link=rubbish");
    malee.hears("account/nothing-linked");
    assertThat(links.of(malee.id()).accounts()).hasSize(1);
  }

  @Test
  void unlinking_is_one_tap_at_once_and_tells_what_ended() {
    Official official = officials.of(AccountSystem.GPP);
    new LinkVisit(port).links(malee, official);

    assertThat(malee.finds("talk=unlink", "(?s)(.*)")).contains("ระบบ GPP", "มีผลทันที");
    malee.hears("account/unlinked");

    assertThat(links.of(malee.id()).none()).isTrue();
    assertThat(links.phonesOf(official.id())).isEmpty();
    assertThat(official.mailbox().reads("เลิกเชื่อม LINE")).contains("ถ้าไม่ได้เลิกเชื่อมเอง");
    assertThat(acts(official)).containsExactly("line.linked", "line.unlinked");
    malee.says("เลิกเชื่อมบัญชีให้หน่อยครับ");
    malee.hears("account/nothing-linked");
  }

  @Test
  void unlinking_works_while_an_officer_holds_the_chat_and_for_a_suspended_account() {
    Official official = officials.of(AccountSystem.GPP);
    new LinkVisit(port).links(malee, official);
    accounts.suspend(official.id(), Party.HOUSE, "test");
    malee.hears("account/suspended");
    assertThat(links.of(malee.id()).none()).isTrue();
    sql.sql("update conversation set held_by = 'STAFF' where line_id = ?")
        .param(malee.id())
        .update();
    malee.says("สวัสดี");
    malee.taps("talk=unlink");
    malee.hears("account/unlinked");
    accounts.resume(official.id(), Party.HOUSE, "test");
    assertThat(links.of(malee.id()).none()).isTrue();
  }

  @Test
  void who_was_answered_too_often_can_still_unlink() {
    Official official = officials.of(AccountSystem.GPP);
    new LinkVisit(port).links(malee, official);
    sql.sql(
            """
            update conversation set answered = array(
              select (extract(epoch from now()) * 1000)::bigint from generate_series(1, 20))
            where line_id = ?
            """)
        .param(malee.id())
        .update();
    malee.taps("talk=help");
    malee.taps("talk=unlink");
    malee.hears("account/unlinked");
  }

  @Test
  void a_suspended_account_is_told_and_sees_nothing_until_it_may_be_used_again() {
    Official official = officials.of(AccountSystem.GPP);
    new LinkVisit(port).links(malee, official);

    accounts.suspend(official.id(), Party.HOUSE, "test");

    malee.hears("account/suspended");
    malee.taps("talk=me");
    malee.hears("account/me");
    accounts.resume(official.id(), Party.HOUSE, "test");
    malee.hears("account/resumed");
    assertThat(links.of(malee.id()).accounts()).hasSize(1);
  }

  @Test
  void a_phone_that_has_not_proven_itself_for_long_shows_little_until_it_does() {
    Official official = officials.of(AccountSystem.GPP);
    LinkVisit visit = new LinkVisit(port);
    visit.links(malee, official);
    sql.sql("update line_link set proven_at = now() - interval '366 days' where account = ?")
        .param(official.id())
        .update();

    assertThat(links.of(malee.id()).accounts().getFirst().freshEnough()).isFalse();
    assertThat(links.phonesOf(official.id())).containsExactly(malee.id());
    String card = malee.finds("talk=me", "(?s)(.*)");
    malee.hears("account/mine", "account/me");
    assertThat(card)
        .contains("ยืนยันตัวตนอีกครั้ง")
        .doesNotContain(officials.nameOf(official.agency()), "x••••");

    visit.links(malee, official);
    assertThat(links.of(malee.id()).accounts().getFirst().freshEnough()).isTrue();
    assertThat(acts(official)).containsExactly("line.linked", "line.proven");
  }

  @Test
  void lines_own_way_links_the_account_that_is_signed_in() {
    Official official = officials.of(AccountSystem.JCM);
    FakeLine.names(malee.id(), "มาลี <b>\\u202e");
    LinkVisit visit = new LinkVisit(port);
    String nonce = visit.isSentToLine(malee, official);
    assertThat(nonce).hasSizeBetween(22, 255);

    malee.confirmsAtLine(nonce);

    malee.hears("account/linked");
    assertThat(links.phonesOf(official.id())).containsExactly(malee.id());
    assertThat(official.mailbox().reads("มี LINE เชื่อม")).contains("ถ้าไม่ใช่คุณ");
  }

  @Test
  void an_officer_who_holds_the_chat_does_not_stop_a_link_that_line_has_confirmed() {
    Official official = officials.of(AccountSystem.JCM);
    String nonce = new LinkVisit(port).isSentToLine(malee, official);
    sql.sql("update conversation set held_by = 'STAFF' where line_id = ?")
        .param(malee.id())
        .update();
    malee.confirmsAtLine(nonce);
    malee.hears("account/linked");
  }

  @Test
  void a_nonce_works_once_and_on_its_own_phone_only() {
    Official official = officials.of(AccountSystem.JCM);
    String nonce = new LinkVisit(port).isSentToLine(malee, official);
    Person thief = people.somebody();

    thief.confirmsAtLine(nonce);
    thief.hears("account/not-linked");
    assertThat(links.of(thief.id()).none()).isTrue();

    malee.confirmsAtLine(nonce);
    malee.hears("account/linked");
    malee.taps("talk=unlink");
    malee.hears("account/unlinked");
    malee.confirmsAtLine(nonce);
    malee.hears("account/not-linked");
    malee.confirmsAtLine("a-nonce-that-nobody-made");
    malee.hears("account/not-linked");
    assertThat(links.of(malee.id()).none()).isTrue();
  }

  @Test
  void a_link_that_line_says_has_failed_does_nothing_and_leaves_the_nonce_alone() {
    Official official = officials.of(AccountSystem.JCM);
    String nonce = new LinkVisit(port).isSentToLine(malee, official);
    ObjectNode failed = Webhooks.event("accountLink", malee.id());
    failed.putObject("link").put("result", "failed").put("nonce", nonce);
    malee.sends(failed);
    malee.isHeard();
    assertThat(malee.answered(1)).isEmpty();
    assertThat(links.of(malee.id()).none()).isTrue();
  }

  @Test
  void a_nonce_dies_with_time_with_the_password_and_with_signing_out() {
    Official official = officials.of(AccountSystem.JCM);
    String late = new LinkVisit(port).isSentToLine(malee, official);
    sql.sql("update line_proof set expires_at = now() where account = ?")
        .param(official.id())
        .update();
    malee.confirmsAtLine(late);
    malee.hears("account/not-linked");

    LinkVisit visit = new LinkVisit(port);
    String nonce = visit.isSentToLine(malee, official);
    visit.browser.submits("/profile", "/sign-out", Map.of());
    malee.confirmsAtLine(nonce);
    malee.hears("account/not-linked");

    nonce = new LinkVisit(port).isSentToLine(malee, official);
    sql.sql("update account set password = password || 'x' where id = ?")
        .param(official.id())
        .update();
    malee.confirmsAtLine(nonce);
    malee.hears("account/not-linked");
    assertThat(links.of(malee.id()).none()).isTrue();
  }

  @Test
  void of_thirty_who_bring_one_nonce_at_once_one_links() {
    Official official = officials.of(AccountSystem.JCM);
    String nonce = new LinkVisit(port).isSentToLine(malee, official);
    List<Thread> all =
        IntStream.range(0, 30)
            .mapToObj(_ -> Thread.startVirtualThread(() -> malee.confirmsAtLine(nonce)))
            .toList();
    await().until(() -> all.stream().noneMatch(Thread::isAlive));
    malee.isHeard();
    assertThat(links.phones(official.id())).hasSize(1);
    assertThat(acts(official)).containsExactly("line.linked");
  }

  @Test
  void when_line_gives_no_token_the_person_is_told_and_the_ticket_is_still_good() {
    Official official = officials.of(AccountSystem.JCM);
    FakeLine.linksNobody(malee.id());
    LinkVisit visit = new LinkVisit(port);
    visit.browser.signsIn(official.mailbox().address(), Officials.PASSWORD);
    String page = LinkVisit.signInPage(malee);
    var answer =
        visit.browser.submits(page, "/link/account", Map.of("ticket", LinkVisit.ticket(page)));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("role=\"alert\"", "LINE ไม่ตอบตอนนี้");
    assertThat(visit.browser.opens(page).statusCode()).isEqualTo(200);
  }

  @Test
  void officers_link_nothing() {
    Visitor officer = Visitor.staff(port);
    String page = LinkVisit.signInPage(malee);
    assertThat(officer.opens(page).body()).contains("บัญชีเจ้าหน้าที่เชื่อมกับ LINE ไม่ได้");
    assertThat(
            location(
                officer.submits(
                    "/profile", "/link/account", Map.of("ticket", LinkVisit.ticket(page)))))
        .isEqualTo("/link/account");
  }

  private String kept(Person person) {
    return sql.sql(
            """
            select string_agg(m.body || m.fills::text, ' ') from outgoing_message m
            join outgoing_call c on c.id = m.call_id where c.line_id = ?
            """)
        .param(person.id())
        .query(String.class)
        .single();
  }

  private int sealed(Person person) {
    return sql.sql(
            """
            select count(*) from outgoing_message m join outgoing_call c on c.id = m.call_id
            where c.line_id = ? and m.sealed is not null
            """)
        .param(person.id())
        .query(Integer.class)
        .single();
  }

  private List<String> acts(Official official) {
    return sql.sql("select act from audit where actor = ? and act like 'line.%' order by id")
        .param(official.id().toString())
        .query(String.class)
        .list();
  }
}
