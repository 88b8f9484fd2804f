package phuchuay.platform.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.User;
import phuchuay.cast.House;
import phuchuay.cast.Visitor;
import phuchuay.platform.RealTime;
import phuchuay.platform.Sessions;
import phuchuay.platform.SignedIn;

/** Sessions in the real Redis, over two stores as two instances have them. */
@House
class SessionsTest {

  private static final String CONTEXT = "SPRING_SECURITY_CONTEXT";
  private static final String PHONE =
      "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36";

  @LocalServerPort int port;
  @Autowired SessionStore here;
  @Autowired SessionRows rows;
  @Autowired SessionMarks marks;
  @Autowired SessionSeal seal;
  @Autowired SessionSettings settings;
  @Autowired Sessions sessions;
  @Autowired StringRedisTemplate redis;
  @Autowired JdbcClient sql;

  private final String malee = "malee" + UUID.randomUUID();

  @Test
  void what_one_instance_keeps_the_other_finds() {
    KeptSession session = signsIn("ROLE_PERSON");
    session.setAttribute("colour", "green");
    here.save(session);
    KeptSession found = there(Duration.ZERO).findById(session.getId());
    assertThat(found.<String>getAttribute("colour")).isEqualTo("green");
    assertThat(SessionOwner.of(found)).isEqualTo(new SessionOwner(malee, false));
  }

  @Test
  void an_attribute_that_is_taken_away_is_gone() {
    KeptSession session = signsIn("ROLE_PERSON");
    session.setAttribute("colour", "green");
    here.save(session);
    KeptSession again = here.findById(session.getId());
    again.removeAttribute("colour");
    here.save(again);
    assertThat(here.findById(session.getId()).<Object>getAttribute("colour")).isNull();
  }

  @Test
  void two_requests_at_once_do_not_undo_each_others_changes() {
    KeptSession session = signsIn("ROLE_PERSON");
    KeptSession one = here.findById(session.getId());
    KeptSession other = there(Duration.ZERO).findById(session.getId());
    one.setAttribute("colour", "green");
    other.setAttribute("size", "large");
    here.save(one);
    here.save(other);
    KeptSession found = here.findById(session.getId());
    assertThat(found.<String>getAttribute("colour")).isEqualTo("green");
    assertThat(found.<String>getAttribute("size")).isEqualTo("large");
  }

  @Test
  void a_session_that_has_ended_is_not_written_back_by_a_request_under_way() {
    KeptSession session = signsIn("ROLE_PERSON");
    KeptSession underWay = there(Duration.ZERO).findById(session.getId());
    assertThat(sessions.end(malee, null)).isEqualTo(1);
    underWay.setAttribute("colour", "green");
    here.save(underWay);
    underWay.changeSessionId();
    here.save(underWay);
    assertThat(here.findById(session.getId())).isNull();
    assertThat(here.findById(underWay.getId())).isNull();
    assertThat(sessions.of(malee)).isEmpty();
  }

  @Test
  void under_a_new_id_everything_is_there_and_under_the_old_one_nothing() {
    KeptSession session = signsIn("ROLE_PERSON");
    session.setAttribute("colour", "green");
    here.save(session);
    String old = session.getId();
    String fresh = session.changeSessionId();
    here.save(session);
    assertThat(here.findById(old)).isNull();
    assertThat(here.findById(fresh).<String>getAttribute("colour")).isEqualTo("green");
    assertThat(sessions.of(malee)).extracting(SignedIn::id).containsExactly(marks.session(fresh));
  }

  @Test
  void staff_who_do_nothing_for_half_an_hour_are_out() {
    KeptSession session = signsIn("ROLE_STAFF");
    assertThat(there(Duration.ofMinutes(29)).findById(session.getId())).isNotNull();
    assertThat(there(Duration.ofMinutes(30)).findById(session.getId())).isNull();
  }

  @Test
  void staff_who_never_pause_are_out_after_twelve_hours() {
    KeptSession session = signsIn("ROLE_STAFF");
    SessionStore later = there(Duration.ofMinutes(719));
    session.setLastAccessedTime(Instant.now().plus(Duration.ofMinutes(718)));
    later.save(session);
    assertThat(later.findById(session.getId())).isNotNull();
    session.setLastAccessedTime(Instant.now().plus(Duration.ofMinutes(721)));
    SessionStore tooLate = there(Duration.ofMinutes(721));
    tooLate.save(session);
    assertThat(here.findById(session.getId())).isNull();
  }

  @Test
  void people_who_never_pause_are_out_after_eight_hours() {
    KeptSession session = signsIn("ROLE_PERSON");
    assertThat(there(Duration.ofMinutes(29)).findById(session.getId())).isNotNull();
    assertThat(there(Duration.ofMinutes(30)).findById(session.getId())).isNull();
    session.setLastAccessedTime(Instant.now().plus(Duration.ofMinutes(481)));
    there(Duration.ofMinutes(481)).save(session);
    assertThat(here.findById(session.getId())).isNull();
  }

  @Test
  void who_is_not_signed_in_is_remembered_for_ten_minutes() {
    KeptSession session = here.createSession();
    session.setAttribute("colour", "green");
    here.save(session);
    assertThat(redis.getExpire("session:" + marks.session(session.getId())))
        .isPositive()
        .isLessThanOrEqualTo(600);
    assertThat(there(Duration.ofMinutes(9)).findById(session.getId())).isNotNull();
    assertThat(there(Duration.ofMinutes(10)).findById(session.getId())).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in",
        "/forgot",
        "/first-change",
        "/first-change/again",
        "/recovery",
        "/reset/nothing",
        "/console",
        "/profile"
      })
  void a_stranger_who_looks_fills_no_memory(String path) {
    Visitor stranger = new Visitor(port);
    stranger.opens(path);
    stranger.signsIn("nobody" + UUID.randomUUID(), "wrong");
    assertThat(stranger.session()).isEmpty();
  }

  @Test
  void the_hours_count_from_signing_in_and_not_from_opening_the_page() {
    KeptSession session = here.createSession();
    session.beginsAt(Instant.now().minus(Duration.ofMinutes(50)));
    here.save(session);
    KeptSession signingIn = here.findById(session.getId());
    signingIn.setLastAccessedTime(Instant.now());
    signingIn.setAttribute(CONTEXT, proven("ROLE_PERSON"));
    here.save(signingIn);
    assertThat(sessions.of(malee).getFirst().begun())
        .isAfter(Instant.now().minus(Duration.ofMinutes(5)));
  }

  @Test
  void redis_forgets_by_itself() {
    KeptSession session = signsIn("ROLE_STAFF");
    assertThat(redis.getExpire("session:" + marks.session(session.getId())))
        .isPositive()
        .isLessThanOrEqualTo(1800);
  }

  @Test
  void who_reads_redis_learns_neither_ids_nor_names_nor_what_is_remembered() {
    KeptSession session = signsIn("ROLE_PERSON");
    session.setAttribute("typed", "sawasdee-khrap");
    here.save(session);
    String key = "session:" + marks.session(session.getId());
    assertThat(redis.opsForHash().entries(key).toString())
        .doesNotContain(malee, "sawasdee", session.getId());
    assertThat(redis.keys("*")).noneMatch(k -> k.contains(session.getId()) || k.contains(malee));
  }

  @Test
  void what_is_sealed_for_one_session_opens_in_no_other() {
    KeptSession staff = signsIn("ROLE_STAFF");
    KeptSession thief = here.createSession();
    here.save(thief);
    Map<Object, Object> stolen =
        redis.opsForHash().entries("session:" + marks.session(staff.getId()));
    redis
        .opsForHash()
        .put(
            "session:" + marks.session(thief.getId()),
            "kept:" + CONTEXT,
            stolen.get("kept:" + CONTEXT));
    assertThat(here.findById(thief.getId())).isNull();
  }

  @Test
  void a_kind_of_object_that_is_not_named_is_neither_kept_nor_read() {
    KeptSession session = here.createSession();
    session.setAttribute("where", new InetSocketAddress("127.0.0.1", 80));
    assertThatThrownBy(() -> here.save(session)).hasRootCauseMessage("filter status: REJECTED");
  }

  @Test
  void a_guessed_or_monstrous_id_finds_nothing() {
    assertThat(here.findById("x")).isNull();
    assertThat(here.findById("a".repeat(100_000) + "\r\n\0*")).isNull();
  }

  @Test
  void ids_are_long_and_never_the_same() {
    assertThat(here.createSession().getId())
        .hasSizeGreaterThanOrEqualTo(43)
        .isNotEqualTo(here.createSession().getId());
  }

  @Test
  void a_person_sees_where_they_are_signed_in_and_ends_one() {
    KeptSession phone = signsIn("ROLE_PERSON");
    KeptSession desk = signsIn("ROLE_PERSON");
    List<SignedIn> all = sessions.of(malee);
    assertThat(all)
        .extracting(SignedIn::id)
        .containsExactlyInAnyOrder(
            sessions.listedAs(phone.getId()), sessions.listedAs(desk.getId()));
    assertThat(sessions.endOne(malee, sessions.listedAs(phone.getId()))).isTrue();
    assertThat(sessions.alive(phone.getId())).isFalse();
    assertThat(sessions.alive(desk.getId())).isTrue();
  }

  @Test
  void nobody_ends_the_session_of_another() {
    KeptSession session = signsIn("ROLE_PERSON");
    assertThat(sessions.endOne("somebody else", sessions.listedAs(session.getId()))).isFalse();
    assertThat(sessions.end("somebody else", null)).isZero();
    assertThat(sessions.alive(session.getId())).isTrue();
  }

  @Test
  void all_others_end_and_the_one_in_use_goes_on() {
    KeptSession inUse = signsIn("ROLE_PERSON");
    signsIn("ROLE_PERSON");
    signsIn("ROLE_PERSON");
    assertThat(sessions.end(malee, inUse.getId())).isEqualTo(2);
    assertThat(sessions.of(malee))
        .extracting(SignedIn::id)
        .containsExactly(sessions.listedAs(inUse.getId()));
  }

  @Test
  void a_browser_that_signs_in_is_listed_by_what_it_says_it_is() {
    Visitor officer = Visitor.staff(port);
    HttpResponse<String> console = officer.opens("/console", "User-Agent", PHONE);
    assertThat(console.statusCode()).isEqualTo(200);
    String id = sessions.listedAs(officer.session());
    SignedIn listed =
        sessions.of(staffAccount()).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();
    assertThat(listed.browser()).isEqualTo("Chrome");
    assertThat(listed.system()).isEqualTo("Android");
  }

  private String staffAccount() {
    return sql.sql("select id from account where system = 'staff' and username = ?")
        .param(Visitor.STAFF_NAME)
        .query(String.class)
        .single();
  }

  @Test
  void who_signs_out_leaves_nothing_behind() {
    Visitor officer = Visitor.staff(port);
    String id = officer.session();
    assertThat(sessions.alive(id)).isTrue();
    officer.submits("/console", "/sign-out", Map.of());
    assertThat(sessions.alive(id)).isFalse();
    assertThat(sessions.of(staffAccount()))
        .extracting(SignedIn::id)
        .doesNotContain(sessions.listedAs(id));
  }

  @Test
  void a_page_without_a_session_takes_no_notice_of_a_cookie() {
    assertThat(new Visitor(port).opens("/", "Cookie", "session=anything").statusCode())
        .isEqualTo(200);
  }

  private KeptSession signsIn(String role) {
    KeptSession session = here.createSession();
    session.setAttribute(CONTEXT, proven(role));
    here.save(session);
    return session;
  }

  private Serializable proven(String role) {
    var roles = AuthorityUtils.createAuthorityList(role);
    return new SecurityContextImpl(
        UsernamePasswordAuthenticationToken.authenticated(new User(malee, "", roles), null, roles));
  }

  /** The other instance, whose clock is ahead. */
  private SessionStore there(Duration ahead) {
    RealTime later =
        new RealTime() {
          @Override
          public Instant instant() {
            return Instant.now().plus(ahead);
          }
        };
    return new SessionStore(rows, marks, seal, settings, later);
  }
}
