package phuchuay.chat.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.env.StandardEnvironment;
import phuchuay.chat.Incoming;
import phuchuay.chat.hearing.Arrival;
import phuchuay.platform.RealTime;
import tools.jackson.databind.json.JsonMapper;

class LineEventsTest {

  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final Duration RETENTION = Duration.ofDays(3);
  private static final String MALEE = "U" + "1".repeat(32);
  private static final String GROUP = "C" + "2".repeat(32);
  private static final String ROOM = "R" + "3".repeat(32);
  private static final String US = "U" + "b".repeat(32);
  private static final JsonMapper JSON = new JsonMapper();

  private static final StoredEvents STORED = new StoredEvents(JSON);

  private static HttpServer line;
  private static LineEvents events;
  private static LineEvents unsure;

  @BeforeAll
  static void line_tells_who_we_are() throws Exception {
    line = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    line.createContext(
        "/v2/bot/info",
        exchange -> {
          byte[] info = ("{\"userId\":\"" + US + "\"}").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, info.length);
          exchange.getResponseBody().write(info);
          exchange.close();
        });
    line.start();
    BotIdentity known = identity();
    known.run(new DefaultApplicationArguments());
    events = events(known);
    unsure = events(identity());
  }

  @AfterAll
  static void line_hangs_up() {
    line.stop(0);
  }

  @Test
  void a_message_is_taken_with_its_person_its_time_and_its_tokens() {
    Arrival arrival = arrival(message("\"type\":\"text\",\"id\":\"55\",\"text\":\"สวัสดี\""));

    assertThat(arrival.eventId()).isEqualTo("01FZ74A0TDDPYRVKNK77XKC3ZR");
    assertThat(arrival.lineId()).isEqualTo(MALEE);
    assertThat(arrival.kind()).isEqualTo("message.text");
    assertThat(arrival.messageId()).isEqualTo("55");
    assertThat(arrival.replyToken()).isEqualTo("reply-7");
    assertThat(arrival.occurredAt()).isEqualTo(NOW.minusSeconds(2));
    assertThat(arrival.masked()).isNull();
    assertThat(arrival.ignored()).isNull();
    assertThat(STORED.read(arrival.body())).isEqualTo(new Incoming.Text("สวัสดี"));
  }

  @Test
  void an_event_without_secrets_is_stored_as_it_came() {
    String told = message("\"type\":\"text\",  \"id\":\"55\", \"text\":\"อบต. 😀 \\n /\"");

    assertThat(told).contains(arrival(told).body());
    assertThat(arrival(told).body()).startsWith("{").endsWith("}").contains("  \"id\"");
  }

  @Test
  void a_typed_secret_is_stored_hidden_and_its_kind_told() {
    Arrival arrival =
        arrival(message("\"type\":\"text\",\"id\":\"1101700230708\",\"text\":\"1101700230708\""));

    assertThat(arrival.masked()).isEqualTo("ID_NUMBER");
    assertThat(arrival.messageId()).isEqualTo("1101700230708");
    assertThat(STORED.read(arrival.body())).isEqualTo(new Incoming.Text("••••"));
  }

  @Test
  void nul_and_half_characters_do_not_reach_the_store() {
    Arrival arrival = arrival(message("\"type\":\"text\",\"text\":\"a\\u0000\\ud83d\""));

    assertThat(arrival.body()).doesNotContain("\u0000", "\\u0000", "\\ud83d", "\\uD83D");
    assertThat(STORED.read(arrival.body())).isEqualTo(new Incoming.Text("a\uFFFD\uFFFD"));
  }

  @Test
  void what_is_said_in_a_group_is_stored_without_who_said_it_or_was_named() {
    String told =
        message(
                """
                "type":"text","id":"5","text":"@a สวัสดี",
                "mention":{"mentionees":[{"index":0,"length":2,"type":"user","userId":"%s"}]}
                """
                    .formatted(MALEE))
            .replace(
                "\"type\":\"user\",\"userId\"",
                "\"type\":\"group\",\"groupId\":\"C" + "c".repeat(32) + "\",\"userId\"");

    Arrival arrival = arrival(told);

    assertThat(told).contains(MALEE);
    assertThat(arrival.body()).doesNotContain(MALEE).contains("สวัสดี", "mentionees");
    assertThat(arrival.lineId()).isEqualTo("C" + "c".repeat(32));
    assertThat(STORED.read(arrival.body())).isEqualTo(new Incoming.Text("@a สวัสดี"));
  }

  @Test
  void every_kind_is_heard_as_what_it_is() {
    assertThat(heard(message("\"type\":\"image\",\"id\":\"5\"")))
        .isEqualTo(new Incoming.Photo("5"));
    assertThat(heard(message("\"type\":\"file\",\"id\":\"5\",\"fileName\":\"eia.pdf\"")))
        .isEqualTo(new Incoming.File("5", "eia.pdf"));
    assertThat(heard(message("\"type\":\"location\",\"latitude\":13.7,\"longitude\":100.5")))
        .isEqualTo(new Incoming.Place(13.7, 100.5));
    assertThat(heard(message("\"type\":\"sticker\",\"id\":\"5\"")))
        .isEqualTo(new Incoming.Unread("sticker"));
    assertThat(heard(event("postback", "\"postback\":{\"data\":\"talk=me\"}")))
        .isEqualTo(new Incoming.Choice("talk=me"));
    assertThat(heard(event("follow", "\"follow\":{\"isUnblocked\":true}")))
        .isEqualTo(new Incoming.Followed());
    assertThat(heard(event("unfollow", "\"x\":1"))).isEqualTo(new Incoming.Left());
    assertThat(heard(event("join", "\"x\":1"))).isEqualTo(new Incoming.Followed());
    assertThat(heard(event("leave", "\"x\":1"))).isEqualTo(new Incoming.Left());
    assertThat(heard(event("unsend", "\"unsend\":{\"messageId\":\"55\"}")))
        .isEqualTo(new Incoming.Unsent("55"));
    assertThat(heard(event("accountLink", "\"link\":{\"result\":\"ok\",\"nonce\":\"n\"}")))
        .isEqualTo(new Incoming.Linked(true, "n"));
    assertThat(heard(event("accountLink", "\"link\":{\"result\":\"failed\",\"nonce\":\"n\"}")))
        .isEqualTo(new Incoming.Linked(false, "n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "image", "file", "location", "", "hologram"})
  void a_message_that_lacks_its_parts_is_still_read(String type) {
    assertThat(heard(message("\"type\":\"" + type + "\""))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"unsent\":true}", "{\"type\":7}", "{\"type\":\"message\"}"})
  void whatever_is_stored_can_be_read(String body) {
    assertThat(STORED.read(body)).isInstanceOf(Incoming.Unread.class);
  }

  @Test
  void an_unsent_message_is_named() {
    assertThat(arrival(event("unsend", "\"unsend\":{\"messageId\":\"55\"}")).messageId())
        .isEqualTo("55");
  }

  @Test
  void what_line_invented_since_is_kept_and_ignored() {
    Arrival arrival = arrival(event("hologram", "\"hologram\":{\"colour\":\"blue\"}"));

    assertThat(arrival.kind()).isEqualTo("hologram");
    assertThat(arrival.ignored()).isEqualTo("unknown kind");
    assertThat(arrival.body()).contains("blue");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"type\":\"user\"}",
        "{\"type\":\"user\",\"userId\":\"\"}",
        "{\"type\":\"user\",\"userId\":7}",
        "{\"type\":\"user\",\"userId\":\"malee\"}",
        "{\"type\":\"user\",\"userId\":\"U'; drop table incoming\"}",
        "[]",
        "null"
      })
  void without_a_source_there_is_nobody_to_answer(String source) {
    Arrival arrival = arrival(message("\"type\":\"text\"").replace(user(), source));

    assertThat(arrival.lineId()).isNull();
    assertThat(arrival.ignored()).isEqualTo("nobody to answer");
  }

  @Test
  void a_failed_account_link_without_a_source_is_kept() {
    String failed = "{\"type\":\"accountLink\",\"link\":{\"result\":\"failed\",\"nonce\":\"n\"}}";

    assertThat(arrival(failed).ignored()).isEqualTo("nobody to answer");
  }

  @Test
  void what_is_said_in_a_group_or_a_room_belongs_to_it_and_not_to_the_person() {
    assertThat(from("{\"type\":\"group\",\"groupId\":\"%s\",\"userId\":\"%s\"}", GROUP))
        .isEqualTo(GROUP);
    assertThat(from("{\"type\":\"room\",\"roomId\":\"%s\",\"userId\":\"%s\"}", ROOM))
        .isEqualTo(ROOM);
  }

  @Test
  void a_group_that_cannot_be_named_is_not_taken_for_the_person() {
    assertThat(from("{\"type\":\"group\",\"groupId\":\"%s\",\"userId\":\"%s\"}", "odd")).isNull();
    assertThat(from("{\"type\":\"group\",\"x\":\"%s\",\"userId\":\"%s\"}", "odd")).isNull();
    assertThat(from("{\"type\":\"room\",\"roomId\":\"%s\",\"userId\":\"%s\"}", "")).isNull();
  }

  @Test
  void while_a_module_has_the_chat_we_are_silent() {
    String standby = message("\"type\":\"text\"").replace("active", "standby");

    assertThat(arrival(standby).ignored()).isEqualTo("standby");
  }

  @Test
  void an_event_without_a_mode_is_active() {
    String event = message("\"type\":\"text\"").replace("\"mode\":\"active\",", "");

    assertThat(arrival(event).ignored()).isNull();
  }

  @Test
  void an_event_older_than_we_remember_is_ignored() {
    assertThat(at(NOW.minus(RETENTION)).ignored()).isNull();
    assertThat(at(NOW.minus(RETENTION).minusMillis(1)).ignored()).isEqualTo("too old");
  }

  @ParameterizedTest
  @CsvSource({
    "-1",
    "-9223372036854775808",
    "9223372036854775807",
    "99999999999999999999",
    "1e300",
    "null",
    "true",
    "[]",
    "{}"
  })
  void a_timestamp_that_is_no_moment_is_now(String timestamp) {
    assertThat(timestamped(timestamp).occurredAt()).isEqualTo(NOW);
  }

  @Test
  void a_missing_timestamp_is_now() {
    assertThat(arrival("{\"type\":\"follow\",\"source\":" + user() + "}").occurredAt())
        .isEqualTo(NOW);
  }

  @Test
  void a_clock_that_runs_ahead_is_believed_for_a_day() {
    assertThat(at(NOW.plus(Duration.ofDays(1))).occurredAt()).isAfter(NOW);
    assertThat(at(NOW.plus(Duration.ofDays(1)).plusMillis(1)).occurredAt()).isEqualTo(NOW);
  }

  @Test
  void what_is_meant_for_another_account_is_kept_and_ignored() {
    String body = body("U" + "c".repeat(32), message("\"type\":\"text\""));

    assertThat(parsed(events, body).getFirst().ignored()).isEqualTo("other destination");
    assertThat(parsed(unsure, body).getFirst().ignored()).isNull();
  }

  @Test
  void several_events_keep_their_order_and_one_that_is_odd_spoils_none() {
    String odd = "{\"type\":7,\"source\":[],\"timestamp\":\"x\",\"message\":\"y\"}";
    String body =
        body(US, event("follow", "\"x\":1") + ",null,1,[]," + odd + "," + message("\"x\":1"));

    assertThat(parsed(events, body))
        .extracting(Arrival::kind)
        .containsExactly("follow", "unknown", "unknown", "unknown", "7", "message");
  }

  @Test
  void a_kind_or_a_token_without_end_is_not_stored_whole() {
    Arrival arrival =
        arrival(event("x".repeat(100), "\"a\":1").replace("reply-7", "t".repeat(301)));

    assertThat(arrival.kind()).isEqualTo("x".repeat(60));
    assertThat(arrival.replyToken()).isNull();
  }

  @Test
  void the_connectivity_check_has_no_events() {
    assertThat(parsed(events, body(US, ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "7",
        "[]",
        "{}",
        "{\"events\":null}",
        "{\"events\":{}}",
        "{\"events\":\"x\"}",
        "{\"events\":[",
        "<xml/>"
      })
  void what_is_no_webhook_is_told_so(String body) {
    assertThat(events.parse(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void bytes_that_are_no_text_are_no_webhook() {
    assertThat(events.parse(new byte[] {'{', (byte) 0xFF, (byte) 0xFE, 0, '}'})).isEmpty();
  }

  private static Incoming heard(String event) {
    return STORED.read(arrival(event).body());
  }

  private static Arrival at(Instant moment) {
    return timestamped(String.valueOf(moment.toEpochMilli()));
  }

  private static Arrival timestamped(String timestamp) {
    String told = String.valueOf(NOW.minusSeconds(2).toEpochMilli());
    return arrival(message("\"type\":\"text\"").replace(told, timestamp));
  }

  private static String from(String source, String id) {
    return arrival(message("\"type\":\"text\"").replace(user(), source.formatted(id, MALEE)))
        .lineId();
  }

  private static Arrival arrival(String event) {
    return parsed(events, body(US, event)).getFirst();
  }

  private static List<Arrival> parsed(LineEvents by, String body) {
    Optional<List<Arrival>> arrivals = by.parse(body.getBytes(StandardCharsets.UTF_8));
    return arrivals.orElseThrow();
  }

  private static String body(String destination, String events) {
    return "{\"destination\":\"" + destination + "\",\"events\":[" + events + "]}";
  }

  private static String message(String fields) {
    return event("message", "\"message\":{" + fields + "}");
  }

  private static String event(String type, String fields) {
    return """
    {"type":"%s","mode":"active","timestamp":%d,"webhookEventId":"01FZ74A0TDDPYRVKNK77XKC3ZR",
     "deliveryContext":{"isRedelivery":false},"replyToken":"reply-7","source":%s,%s}
    """
        .formatted(type, NOW.minusSeconds(2).toEpochMilli(), user(), fields);
  }

  private static String user() {
    return "{\"type\":\"user\",\"userId\":\"" + MALEE + "\"}";
  }

  private static BotIdentity identity() {
    String address = "http://127.0.0.1:" + line.getAddress().getPort();
    LineSettings settings =
        new LineSettings("token", "secret", address, address, address, 100, Duration.ofSeconds(5));
    return new BotIdentity(new LineApi(settings, new StandardEnvironment(), JSON));
  }

  private static LineEvents events(BotIdentity self) {
    RealTime time =
        new RealTime() {
          @Override
          public Instant instant() {
            return NOW;
          }
        };
    return new LineEvents(JSON, self, time, RETENTION);
  }
}
