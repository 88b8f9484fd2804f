package phuchuay.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import phuchuay.cast.FakeSmtp;

/** What a mail server may do to us, and what we take it for. */
class SmtpTest {

  private static final String LETTER =
      "From: us@agency.example\r\n"
          + "Subject: x\r\n"
          + "Message-ID: <1@bot.example>\r\n\r\n"
          + ".one\r\n"
          + "..\r\n"
          + "last";

  private final FakeSmtp server = new FakeSmtp();
  private final JavaMailSenderImpl sender = sender(server.port());

  @AfterEach
  void over() {
    server.close();
  }

  @Test
  void a_letter_arrives_byte_for_byte() {
    assertThat(send()).isEqualTo(new Outcome.Accepted());
    assertThat(server.mails().getFirst().replace("\r\n..", "\r\n."))
        .isEqualTo(LETTER.replace("\r\n\r\n..", "\r\n\r\n.") + "\r\n");
    assertThat(server.commands())
        .contains("MAIL FROM:<us@agency.example>", "RCPT TO:<malee@agency.example>");
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 451 4.3.0 malee busy, Later, MAIL 451 4.3.0",
    "RCPT, 450 4.2.1 <malee@agency.example> greylisted, Later, RCPT 450 4.2.1",
    "RCPT, 451 later, Later, RCPT 451",
    "DATA, 452 4.3.1 full, Later, DATA 452 4.3.1",
    "., 451 4.7.1 scanning, Later, letter 451 4.7.1",
    "., 421 closing, Later, letter 421",
    "RCPT, 550 5.1.1 <malee@agency.example> unknown, Refused, RCPT 550 5.1.1",
    "RCPT, 554 no, Refused, RCPT 554",
    "DATA, 554 5.6.0 no, Refused, DATA 554 5.6.0",
    "., 550 5.7.1 spam, Refused, letter 550 5.7.1",
    "MAIL, 530 5.7.0 authenticate first, Locked, MAIL 530 5.7.0",
    "MAIL, 553 5.7.1 not your address, Locked, MAIL 553 5.7.1"
  })
  void an_answer_is_told_apart_by_its_number_and_quotes_nobody(
      String step, String answer, String kind, String reason) {
    server.answers(step, answer);

    assertThat(send().toString()).isEqualTo(kind + "[reason=" + reason + "]");
  }

  @ParameterizedTest
  @CsvSource({"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
  void a_connection_lost_before_the_letter_sent_nothing(String step) {
    server.answers(step, FakeSmtp.HANGS_UP, FakeSmtp.HANGS_UP);

    assertThat(send()).isInstanceOf(Outcome.NotSent.class);
  }

  @Test
  void a_connection_lost_after_the_letter_is_unclear() {
    server.answers(".", FakeSmtp.HANGS_UP);

    assertThat(send()).isInstanceOf(Outcome.Unclear.class);
    assertThat(server.mails()).hasSize(1);
  }

  @Test
  void a_server_that_keeps_silent_is_left() {
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "200");
    server.answers("RCPT", FakeSmtp.SILENT).answers(".", FakeSmtp.SILENT);

    assertThat(send()).isInstanceOf(Outcome.NotSent.class);
    assertThat(send()).isInstanceOf(Outcome.Unclear.class);
  }

  @Test
  void our_patience_ends_whatever_the_single_timeouts_allow() {
    server.answers("MAIL", FakeSmtp.SILENT).answers(".", FakeSmtp.SILENT);

    assertThat(send(Duration.ofMillis(300))).isEqualTo(new Outcome.NotSent("out of patience"));
    assertThat(send(Duration.ofMillis(2000))).isEqualTo(new Outcome.Unclear("out of patience"));
  }

  @Test
  void a_server_that_is_not_there_was_sent_nothing() {
    server.close();

    assertThat(send()).isInstanceOf(Outcome.NotSent.class);
  }

  @Test
  void a_wrong_password_locks_us_out() {
    sender.setUsername("bot");
    sender.setPassword("wrong");
    server.answers("AUTH", "535 5.7.8 bot wrong", "535 5.7.8 bot wrong");

    assertThat(send()).isEqualTo(new Outcome.Locked("AUTH"));
  }

  @Test
  void what_was_answered_stands_though_the_goodbye_fails() {
    server.answers("QUIT", FakeSmtp.HANGS_UP, FakeSmtp.SILENT);

    assertThat(send()).isEqualTo(new Outcome.Accepted());
    assertThat(send(Duration.ofMillis(2000))).isEqualTo(new Outcome.Accepted());
  }

  private Outcome send() {
    return send(Duration.ofSeconds(20));
  }

  private Outcome send(Duration patience) {
    MailSettings settings = new MailSettings("", 1, patience, Duration.ofDays(1));
    return new Smtp(sender, settings).send("malee@agency.example", LETTER);
  }

  private static JavaMailSenderImpl sender(int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.setJavaMailProperties(new Properties());
    return sender;
  }
}
