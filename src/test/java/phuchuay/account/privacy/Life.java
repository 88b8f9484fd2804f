package phuchuay.account.privacy;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.Consents;
import phuchuay.account.Holders;
import phuchuay.account.consent.Circumstances;
import phuchuay.account.consent.ConsentTexts;
import phuchuay.account.consent.Signature;
import phuchuay.cast.FakeLine;
import phuchuay.cast.Mailbox;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.SentFiles;
import phuchuay.cast.Visitor;
import phuchuay.cast.Webhooks;
import phuchuay.directory.Seats;
import phuchuay.platform.Attempts;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who has left a trace in every room. */
@TestComponent
public class Life {

  public static final String DRAWN = "100,100 200,150 300,100;400,50 400,300";

  private final Holders holders;
  private final People people;
  private final Consents consents;
  private final ConsentTexts texts;
  private final Seats seats;
  private final Attempts attempts;
  private final JdbcClient sql;

  Life(
      Holders holders,
      People people,
      Consents consents,
      ConsentTexts texts,
      Seats seats,
      Attempts attempts,
      JdbcClient sql) {
    this.holders = holders;
    this.people = people;
    this.consents = consents;
    this.texts = texts;
    this.seats = seats;
    this.attempts = attempts;
    this.sql = sql;
  }

  /**
   * Who they are, and where they left what.
   *
   * @param file of a photo that they sent
   */
  public record Traces(
      UUID account,
      String name,
      String username,
      Mailbox mailbox,
      Person phone,
      UUID file,
      UUID agency,
      Visitor browser) {

    /** By whatever somebody might find them. */
    public List<String> names() {
      return List.of(name, name.split(" ")[0], username, mailbox.address(), phone.id());
    }
  }

  /** Signed in, with a seat, a consent, mails, a chat with a photo in it, and tickets. */
  public Traces lived(int port) {
    attempts.forget("password-at", "127.0.0.1");
    attempts.forget("mail-asked", "127.0.0.1");
    String unique = UUID.randomUUID().toString().substring(0, 8);
    String name = "มะลิวัลย์" + letters(unique) + " ทดสอบลบ";
    Mailbox mailbox = new Mailbox(port);
    UUID account = holders.of(AccountSystem.GHG, "mali" + unique, name, mailbox);
    Visitor browser = new Visitor(port);
    browser.signsIn(mailbox.address(), Holders.PASSWORD);
    consents.give(
        account,
        texts.find(AccountSystem.GHG, Consents.DATA_USE).orElseThrow(),
        Signature.read(DRAWN, "").orElseThrow(),
        new Circumstances(Consents.How.WEB, "th", "203.0.113.9"));
    UUID agency = seated(account, unique);
    new Visitor(port)
        .submits("/forgot", "/forgot", Map.of("system", "ghg", "email", mailbox.address()));
    mailbox.reads("รหัสผ่าน");
    Person phone = people.somebody();
    link(account, phone);
    UUID file = chats(phone, name);
    return new Traces(account, name, "mali" + unique, mailbox, phone, file, agency, browser);
  }

  /** A name has no digits, and what has some may be taken for a secret. */
  private static String letters(String digits) {
    return digits
        .chars()
        .mapToObj(c -> String.valueOf("กขคงจฉชซญดตถทธนบ".charAt(Character.digit(c, 16))))
        .collect(Collectors.joining());
  }

  /** A phone that has proven whose it is. */
  public void link(UUID account, Person phone) {
    sql.sql(
            """
            insert into line_link (id, account, line_id, how, ending_mark, linked_at, proven_at)
            values (uuidv7(), ?, ?, 'MAIL', sha256(uuid_send(uuidv7())), now(), now())
            """)
        .params(account, phone.id())
        .update();
  }

  private UUID seated(UUID account, String unique) {
    UUID agency =
        sql.sql(
                """
                insert into agency (kind, name, plain, look, province, created_at, changed_at)
                values ('GOVERNMENT', :name, :name, :name, '10', now(), now()) returning id
                """)
            .param("name", "สำนักทดสอบ" + unique)
            .query(UUID.class)
            .single();
    seats.take(agency, "ghg", account, "officer");
    return agency;
  }

  private UUID chats(Person phone, String name) {
    phone.follows();
    phone.hears("chat/welcome");
    phone.says("ฉันชื่อ " + name + " ขอบคุณค่ะ");
    phone.isHeard();
    ObjectNode photo = Webhooks.message(phone.id(), "image", "");
    String message = photo.path("message").path("id").asString();
    FakeLine.keeps(
        "/v2/bot/message/" + message + "/content",
        aResponse().withStatus(200).withBody(SentFiles.photo(40, 30)));
    phone.sends(photo);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(fileOf(message)).isNotEmpty());
    phone.isHeard();
    return fileOf(message).getFirst();
  }

  private List<UUID> fileOf(String message) {
    return sql.sql("select file_id from media where message_id = ? and state = 'FETCHED'")
        .param(message)
        .query(UUID.class)
        .list();
  }
}
