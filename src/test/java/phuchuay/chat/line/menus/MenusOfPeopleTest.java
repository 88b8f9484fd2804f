package phuchuay.chat.line.menus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Accounts;
import phuchuay.account.NewAccount;
import phuchuay.account.Role;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.link.Phones;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.WholeHouse;
import phuchuay.directory.Seats;
import phuchuay.local.line.CallLog;
import phuchuay.local.line.Chat;
import phuchuay.local.line.World;
import phuchuay.local.line.faults.Fault;
import phuchuay.local.line.faults.Faults;
import phuchuay.local.line.faults.Kind;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;

/** Each phone sees the menu that fits, is told once, and loses it with the reason for it. */
@WholeHouse
class MenusOfPeopleTest {

  @LocalServerPort int port;
  @Autowired ApplicationContext house;
  @Autowired Officials officials;
  @Autowired Accounts accounts;
  @Autowired AccountChanges changes;
  @Autowired Seats seats;
  @Autowired World world;
  @Autowired CallLog calls;
  @Autowired Faults faults;
  @Autowired Showing showing;
  @Autowired ShownRows shown;
  @Autowired JdbcClient sql;

  private Phones phones;
  private MenuPress press;
  private PlayedMenus line;
  private String phone;

  @BeforeEach
  void menus_are_published_and_somebody_has_a_phone() {
    phones = new Phones(house);
    press = new MenuPress(house);
    line = new PlayedMenus(house);
    sql.sql("delete from menu_shown").update();
    press.publishes();
    phone = somebody();
  }

  @AfterEach
  void mend() {
    faults.clear();
  }

  @Test
  void a_guest_sees_what_everybody_sees_and_no_row_is_kept() {
    looks();

    assertThat(line.seenBy(phone)).isEqualTo("guest");
    assertThat(rows()).isZero();
  }

  @Test
  void who_links_one_system_sees_its_menu_and_the_guests_again_afterwards() {
    Official malee = officials.of(AccountSystem.JCM);

    phones.links(malee.id(), phone);
    looks();
    assertThat(line.seenBy(phone)).isEqualTo("jcm");

    phones.unlinks(malee.id(), phone);
    looks();
    assertThat(line.seenBy(phone)).isEqualTo("guest");
    assertThat(line.line().linked(phone)).isEmpty();
    assertThat(rows()).isZero();
  }

  @Test
  void who_has_several_systems_sees_the_main_menu_and_a_seat_counts_more_than_an_account() {
    Official malee = officials.of(AccountSystem.GPP);
    Official also = officials.of(AccountSystem.EIA);
    phones.links(malee.id(), phone);
    phones.links(also.id(), phone);
    looks();
    assertThat(line.seenBy(phone)).isEqualTo("linked");

    seats.leave(malee.seat(), "test");
    looks();
    assertThat(line.seenBy(phone)).isEqualTo("eia");

    seats.take(malee.agency(), "gpp", malee.id(), "test");
    looks();
    assertThat(line.seenBy(phone)).isEqualTo("linked");
  }

  @Test
  void an_officer_sees_the_staffs_menu() {
    String name = "o" + UUID.randomUUID().toString().substring(0, 12);
    UUID officer =
        accounts
            .invite(
                NewAccount.staff(
                    name,
                    "สมหญิง " + name,
                    new EmailAddress(name + "@agency.example"),
                    java.util.Set.of(Role.AGENT),
                    java.util.Set.of()),
                Party.HOUSE)
            .orElseThrow();
    changes.password(officer, "not a password", true);

    phones.links(officer, phone);
    looks();

    assertThat(line.seenBy(phone)).isEqualTo("staff");
  }

  @Test
  void nothing_is_sent_twice() {
    Official malee = officials.of(AccountSystem.GPP);
    phones.links(malee.id(), phone);
    looks();
    calls.clear();

    seats.leave(malee.seat(), "test");
    seats.take(malee.agency(), "gpp", malee.id(), "test");
    looks();

    assertThat(callsTo("/user/" + phone + "/richmenu")).isZero();
    assertThat(line.seenBy(phone)).isEqualTo("gpp");
  }

  @Test
  void who_blocked_us_is_told_nothing_and_sees_it_when_they_are_back() {
    Official malee = officials.of(AccountSystem.GPP);
    phones.links(malee.id(), phone);
    looks();
    at("DELETE", "/chats/" + phone + "/friendship", "");
    follows(false);
    sql.sql("update menu_shown set rich_menu_id = 'stale', look_at = now()").update();
    line.line().unlink(phone);
    calls.clear();
    looks();
    assertThat(callsTo("/user/" + phone + "/richmenu")).isZero();

    at("POST", "/chats/" + phone + "/friendship", "");
    follows(true);
    looks();

    assertThat(line.seenBy(phone)).isEqualTo("gpp");
  }

  @Test
  void when_line_fails_it_is_done_later() {
    Official malee = officials.of(AccountSystem.GPP);
    phones.links(malee.id(), phone);
    faults.add(new Fault(Kind.ERROR, false, 1, "/user/" + phone, 1, 0));

    looks();
    assertThat(line.seenBy(phone)).isEqualTo("guest");

    sql.sql("update menu_shown set look_at = now()").update();
    looks();
    assertThat(line.seenBy(phone)).isEqualTo("gpp");
  }

  @Test
  void what_line_refuses_is_tried_less_and_less_and_then_left() {
    Official malee = officials.of(AccountSystem.GPP);
    phones.links(malee.id(), phone);
    line.line().remove(line.line().behindAlias("phuchuay-gpp").orElseThrow());

    for (int i = 0; i < 8; i++) {
      sql.sql("update menu_shown set look_at = now() where look_at is not null").update();
      looks();
    }

    assertThat(
            sql.sql("select refused from menu_shown where line_id = ? and look_at is null")
                .param(phone)
                .query(String.class)
                .single())
        .contains("404");
    sql.sql("update menu_work set wanted = true").update();
    press.works();
    assertThat(line.seenBy(phone)).as("publishing anew shows it").isEqualTo("gpp");
  }

  @Test
  void many_are_shown_a_new_menu_five_hundred_at_a_time_and_each_is_asked_for_afterwards() {
    Official malee = officials.of(AccountSystem.FUEL);
    List<Chat> before = List.copyOf(world.friends());
    world.crowd(600);
    List<String> crowd =
        world.friends().stream().filter(one -> !before.contains(one)).map(Chat::id).toList();
    assertThat(crowd).hasSize(600);
    manyLinked(malee.id(), crowd);
    shown.everybodyAgain(crowd);
    calls.clear();

    assertThat(showing.round()).isTrue();
    String forgotten =
        crowd.stream().filter(one -> line.line().linked(one).isPresent()).findFirst().orElseThrow();
    line.line().unlink(forgotten);
    looks();

    assertThat(crowd).allSatisfy(one -> assertThat(line.seenBy(one)).isEqualTo("fuel"));
    assertThat(callsTo("/richmenu/bulk/link")).isEqualTo(2);
    assertThat(
            calls.rows().stream()
                .filter(call -> call.method().equals("POST") && call.path().contains("/user/")))
        .as("only who was forgotten is told alone")
        .hasSize(1);
    sql.sql("delete from line_link where account = ?").param(malee.id()).update();
  }

  @Test
  void republishing_shows_everybody_the_new_menu_before_the_old_one_goes() {
    Official malee = officials.of(AccountSystem.GPP);
    phones.links(malee.id(), phone);
    looks();
    String old = line.line().linked(phone).orElseThrow();
    line.line().remove(line.line().behindAlias("phuchuay-staff").orElseThrow());
    line.line().link(phone, line.line().behindAlias("phuchuay-linked").orElseThrow());

    press.publishes();

    assertThat(line.line().linked(phone)).as("whatever tab they were at").hasValue(old);
  }

  @Test
  void a_tab_shows_the_other_menu_and_the_bot_says_nothing() {
    phones.links(officials.of(AccountSystem.GPP).id(), phone);
    looks();

    tapsTab("linked");
    assertThat(line.seenBy(phone)).isEqualTo("linked");
    tapsTab("systems");
    tapsTab("jcm");
    assertThat(line.seenBy(phone)).isEqualTo("jcm");

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(
                        sql.sql(
                                "select reason from incoming where line_id = ? and kind ="
                                    + " 'postback'")
                            .param(phone)
                            .query(String.class)
                            .list())
                    .containsExactly("menu tab", "menu tab", "menu tab"));
    assertThat(world.chat(phone).orElseThrow().messages()).isEmpty();
  }

  private void tapsTab(String menu) {
    at(
        "POST",
        "/chats/" + phone + "/taps",
        """
        {"menu":true,"action":{"type":"richmenuswitch","richMenuAliasId":"phuchuay-%s","data":"tab=%s"}}
        """
            .formatted(menu, menu));
  }

  private void manyLinked(UUID account, List<String> crowd) {
    sql.sql(
            "insert into conversation (line_id, kind, created_at) select unnest(?::text[]),"
                + " 'PERSON', now() on conflict do nothing")
        .param(crowd.toArray(String[]::new))
        .update();
    sql.sql(
            """
            insert into line_link (id, account, line_id, how, ending_mark, linked_at, proven_at)
            select uuidv7(), ?, one, 'LINE', sha256(uuid_send(uuidv7())), now(), now()
            from unnest(?::text[]) as one
            """)
        .params(account, crowd.toArray(String[]::new))
        .update();
  }

  private void looks() {
    press.looks();
  }

  private long rows() {
    return sql.sql("select count(*) from menu_shown where line_id = ?")
        .param(phone)
        .query(Long.class)
        .single();
  }

  private long callsTo(String path) {
    return calls.rows().stream().filter(call -> call.path().contains(path)).count();
  }

  /** The bot has heard of it. */
  private void follows(boolean following) {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                sql.sql("select following from conversation where line_id = ?")
                    .param(phone)
                    .query(Boolean.class)
                    .single()
                    .equals(following));
  }

  private void at(String method, String path, String body) {
    RestClient.create("http://127.0.0.1:" + port + "/local/line")
        .method(org.springframework.http.HttpMethod.valueOf(method))
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .toBodilessEntity();
  }

  /** A new phone whose owner is a friend of the bot, of whom the bot has not heard yet. */
  private String somebody() {
    Chat chat = world.add(UUID.randomUUID().toString().substring(0, 18), "th");
    chat.become(Chat.Friendship.FRIEND);
    sql.sql(
            "insert into conversation (line_id, kind, created_at) values (?, 'PERSON', now()) on"
                + " conflict do nothing")
        .param(chat.id())
        .update();
    return chat.id();
  }
}
