package phuchuay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.cast.Visitor.location;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.proof.Passwords;
import phuchuay.account.proof.Totp;
import phuchuay.cast.Authenticator;
import phuchuay.cast.House;
import phuchuay.cast.Mailbox;
import phuchuay.cast.Visitor;
import phuchuay.platform.Attempts;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Party;
import phuchuay.platform.Sessions;

/** How long somebody is signed in, and what ends it. */
@House
class SessionPagesTest {

  private static final String PASSWORD = "Teak!parrot-1";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired AccountChanges changes;
  @Autowired Passwords passwords;
  @Autowired Attempts attempts;
  @Autowired Sessions sessions;

  private Mailbox mailbox;

  @BeforeEach
  void nobody_has_tried_yet() {
    attempts.forget("password-at", "127.0.0.1");
    mailbox = new Mailbox(port);
  }

  @Test
  void a_session_that_was_planted_before_signing_in_is_not_the_one_afterwards() {
    somebody(AccountSystem.GPP);
    Visitor attacker = signedIn();
    attacker.submits("/profile", "/sign-out", Map.of());
    String planted = "A".repeat(43);
    var answer =
        new Visitor(port).opens("/sign-in", "Cookie", "session=" + planted + "; visit=" + planted);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("session="));
    Visitor victim = signedIn();
    assertThat(victim.session()).isNotEqualTo(planted);
    assertThat(location(new Visitor(port).opens("/profile", "Cookie", "session=" + planted)))
        .isEqualTo("/sign-in");
  }

  @Test
  void the_session_changes_at_the_password_and_at_the_second_step_and_the_old_ones_are_dead() {
    UUID id = somebody(AccountSystem.FUEL);
    Totp totp = Totp.fresh();
    changes.totp(id, totp, null);
    Visitor person = new Visitor(port);
    person.signsIn(mailbox.address(), PASSWORD);
    String halfway = person.session();
    person.confirms(new Authenticator(totp.key()).code());
    String inside = person.session();
    assertThat(halfway).isNotEmpty().isNotEqualTo(inside);
    assertThat(sessions.alive(halfway)).isFalse();
    for (String page : new String[] {"/profile", "/sign-in/code"}) {
      assertThat(location(new Visitor(port).opens(page, "Cookie", "session=" + halfway)))
          .startsWith("/sign-in");
    }
  }

  @Test
  void who_signs_out_is_out_even_for_who_kept_the_cookie() {
    somebody(AccountSystem.GPP);
    Visitor person = signedIn();
    String kept = person.session();
    Visitor thief = new Visitor(port);
    assertThat(thief.opens("/profile", "Cookie", "session=" + kept).statusCode()).isEqualTo(200);
    assertThat(person.opens("/sign-out").statusCode()).isEqualTo(404);
    assertThat(person.opens("/profile").statusCode()).isEqualTo(200);
    person.submits("/profile", "/sign-out", Map.of());
    assertThat(location(thief.opens("/profile", "Cookie", "session=" + kept)))
        .isEqualTo("/sign-in");
  }

  @Test
  void whoever_is_suspended_is_out_at_once_everywhere() {
    UUID id = somebody(AccountSystem.EIA);
    Visitor phone = signedIn();
    Visitor desk = signedIn();
    assertThat(accounts.suspend(id, Party.HOUSE, "left")).isTrue();
    assertThat(location(phone.opens("/profile"))).isEqualTo("/sign-in");
    assertThat(location(desk.opens("/profile"))).isEqualTo("/sign-in");
    assertThat(new Visitor(port).signsIn(mailbox.address(), PASSWORD).statusCode()).isEqualTo(422);
  }

  @Test
  void a_hostile_host_header_leads_nowhere() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write(
              "GET /console HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
              .readAllAsString();
      assertThat(answer).contains("Location: /sign-in").doesNotContain("evil");
    }
  }

  private Visitor signedIn() {
    Visitor person = new Visitor(port);
    assertThat(location(person.signsIn(mailbox.address(), PASSWORD))).isEqualTo("/profile");
    return person;
  }

  private UUID somebody(AccountSystem system) {
    UUID id =
        accounts
            .invite(
                NewAccount.person(system, null, "มาลี ใจดี", new EmailAddress(mailbox.address())),
                Party.HOUSE)
            .orElseThrow();
    changes.password(id, passwords.encode(PASSWORD), true);
    return id;
  }
}
