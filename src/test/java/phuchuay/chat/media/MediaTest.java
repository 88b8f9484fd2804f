package phuchuay.chat.media;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.cast.FakeLine.status;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.FakeLine;
import phuchuay.cast.House;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.SentFiles;
import phuchuay.cast.Webhooks;
import phuchuay.chat.Attachment;
import phuchuay.chat.Attachments;
import phuchuay.files.StoredFiles;
import tools.jackson.databind.node.ObjectNode;

/** What people send beside words is fetched once, kept safely, and gone when it is taken back. */
@House
class MediaTest {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  @Autowired private People people;
  @Autowired private JdbcClient sql;
  @Autowired private StoredFiles files;
  @Autowired private Attachments attachments;
  @Autowired private Fetching fetching;
  @Autowired private Forgetting forgetting;

  @Value("${phuchuay.files.folder}")
  private Path folder;

  private Person malee;
  private String message;

  @BeforeEach
  void somebody_new() {
    malee = people.somebody();
  }

  @Test
  void a_photo_is_fetched_and_can_be_shown() throws IOException {
    byte[] photo = SentFiles.photo(300, 200);
    sends("image", bytes(photo));
    ends("FETCHED");
    UUID file = attachment().file();
    assertThat(files.open(file).orElseThrow()).hasBinaryContent(photo);
    assertThat(files.preview(file)).isPresent();
    assertThat(FakeLine.askedFor(content())).isEqualTo(1);
    assertThat(attachments.of(people.somebody().id(), List.of(message))).isEmpty();
  }

  @Test
  void a_file_keeps_its_name() {
    ObjectNode event = event("file");
    ((ObjectNode) event.get("message")).put("fileName", "../รายงาน.xlsx").put("fileSize", 3);
    sends(event, bytes(SentFiles.workbook()));
    ends("FETCHED");
    assertThat(files.find(attachment().file()).orElseThrow().name()).isEqualTo("รายงาน.xlsx");
  }

  @Test
  void a_film_is_asked_for_again_when_line_has_prepared_it() {
    ObjectNode event = event("video");
    FakeLine.keeps(
        content() + "/transcoding",
        status(200, "").withBody("{\"status\":\"processing\"}"),
        status(200, "").withBody("{\"status\":\"succeeded\"}"));
    sends(event, aResponse().withStatus(202), bytes(SentFiles.boxes("isom")));
    ends("FETCHED");
    assertThat(FakeLine.askedFor(content())).isEqualTo(2);
    assertThat(FakeLine.askedFor(content() + "/transcoding")).isEqualTo(2);
  }

  @Test
  void a_film_that_line_cannot_prepare_is_gone() {
    ObjectNode event = event("video");
    FakeLine.keeps(content() + "/transcoding", status(200, "").withBody("{\"status\":\"failed\"}"));
    sends(event, aResponse().withStatus(202));
    ends("GONE");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void what_line_has_no_more_is_gone_and_never_asked_for_again(int status) {
    sends("image", status(status, "Not found"));
    ends("GONE");
    assertThat(attachment().reason()).contains(String.valueOf(status));
    assertThat(FakeLine.askedFor(content())).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 401})
  void when_line_cannot_answer_now_it_is_asked_again(int status) {
    sends("image", status(status, "not now"), bytes(SentFiles.photo(3, 3)));
    ends("FETCHED");
  }

  @Test
  void bytes_that_break_off_are_fetched_again() throws IOException {
    byte[] photo = SentFiles.photo(300, 300);
    sends(
        "image",
        aResponse().withStatus(200).withBody(photo).withFault(Fault.RANDOM_DATA_THEN_CLOSE),
        bytes(photo));
    ends("FETCHED");
    assertThat(files.open(attachment().file()).orElseThrow()).hasBinaryContent(photo);
  }

  @Test
  void bytes_that_stall_are_broken_off_and_fetched_again() {
    byte[] photo = SentFiles.photo(300, 300);
    sends("image", bytes(photo).withChunkedDribbleDelay(3, 9_000), bytes(photo));
    ends("FETCHED");
    assertThat(attempts()).isEqualTo(2);
  }

  @Test
  void after_a_day_of_trying_it_has_failed() {
    message = "old" + UUID.randomUUID().toString().replace("-", "");
    FakeLine.keeps(content(), status(500, "still not"));
    row("WANTED", null, Duration.ofHours(25));
    ends("FAILED");
    assertThat(attachment().reason()).contains("500");
  }

  @Test
  void more_than_a_photo_may_have_is_refused_whatever_its_header_says() throws IOException {
    long before = onDisk();
    byte[] huge = Arrays.copyOf(SentFiles.photo(3, 3), 20 * 1024 * 1024 + 1);
    sends("image", bytes(huge).withChunkedDribbleDelay(2, 2));
    ends("REFUSED");
    assertThat(attachment().reason()).contains("more than");
    assertThat(onDisk()).isEqualTo(before);
  }

  @Test
  void what_is_no_picture_is_refused_whatever_line_calls_it() {
    sends("image", bytes(SentFiles.bytes("<html>")).withHeader("Content-Type", "image/jpeg"));
    ends("REFUSED");
    sends("image", bytes(SentFiles.boxes("isom")));
    ends("REFUSED");
    sends("image", bytes(SentFiles.bomb()));
    ends("REFUSED");
  }

  @Test
  void words_and_what_groups_and_other_servers_keep_are_not_fetched() {
    String group = "C" + UUID.randomUUID().toString().replace("-", "");
    malee.sends(Webhooks.inGroup(event("image"), group));
    ObjectNode external = event("image");
    ((ObjectNode) external.get("message")).putObject("contentProvider").put("type", "external");
    malee.sends(external);
    malee.says("สวัสดี");
    malee.isHeard();
    assertThat(
            sql.sql("select count(*) from media where line_id in (?, ?)")
                .param(malee.id())
                .param(group)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void what_is_taken_back_is_erased_from_the_disk() throws IOException {
    sends("image", bytes(SentFiles.photo(30, 30)));
    ends("FETCHED");
    UUID file = attachment().file();
    files.preview(file);
    assertThat(onDisk(file)).hasSize(2);
    unsends();
    assertThat(attachment().state()).isEqualTo("ERASED");
    assertThat(attachment().file()).isNull();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(onDisk(file)).isEmpty());
    assertThat(files.find(file)).isEmpty();
  }

  @Test
  void what_was_taken_back_before_it_came_is_never_fetched() {
    ObjectNode photo = event("image");
    FakeLine.keeps(content(), bytes(SentFiles.photo(3, 3)));
    unsends();
    malee.sends(photo);
    ends("ERASED");
    assertThat(FakeLine.askedFor(content())).isZero();
  }

  @Test
  void what_comes_together_with_its_taking_back_is_never_fetched() {
    ObjectNode photo = event("image");
    FakeLine.keeps(content(), bytes(SentFiles.photo(3, 3)));
    assertThat(people.callback().post(Webhooks.body(photo, unsend()))).isEqualTo(200);
    ends("ERASED");
    assertThat(FakeLine.askedFor(content())).isZero();
  }

  @Test
  void what_is_taken_back_while_it_is_fetched_is_not_kept() throws IOException {
    long before = onDisk();
    sends("image", bytes(SentFiles.photo(30, 30)).withFixedDelay(1_000));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(attempts()).isEqualTo(1));
    unsends();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(FakeLine.askedFor(content())).isEqualTo(1));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(fetching.underWay()).isZero());
    assertThat(attachment().state()).isEqualTo("ERASED");
    assertThat(onDisk()).isEqualTo(before);
  }

  @Test
  void nobody_takes_back_what_another_sent() {
    sends("image", bytes(SentFiles.photo(3, 3)));
    ends("FETCHED");
    ObjectNode foreign = Webhooks.event("unsend", people.somebody().id());
    foreign.putObject("unsend").put("messageId", message);
    malee.sends(foreign);
    assertThat(attachment().state()).isEqualTo("FETCHED");
  }

  @Test
  void an_event_told_twice_is_fetched_once() {
    ObjectNode photo = event("image");
    FakeLine.keeps(content(), bytes(SentFiles.photo(3, 3)));
    malee.sends(photo);
    ends("FETCHED");
    malee.sends(photo);
    assertThat(attachment().state()).isEqualTo("FETCHED");
    assertThat(FakeLine.askedFor(content())).isEqualTo(1);
  }

  @Test
  void what_is_older_than_we_keep_is_erased_and_then_forgotten() throws IOException {
    sends("image", bytes(SentFiles.photo(3, 3)));
    ends("FETCHED");
    UUID file = attachment().file();
    sql.sql("update media set created_at = now() - interval '366 days' where message_id = ?")
        .param(message)
        .update();
    forgetting.forget();
    assertThat(attachment().state()).isEqualTo("ERASED");
    forgetting.eraseFiles();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(onDisk(file)).isEmpty());
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              forgetting.forget();
              assertThat(attachments.of(malee.id(), List.of(message))).isEmpty();
            });
  }

  @Test
  void a_taking_back_that_did_not_see_its_photo_is_found_later() {
    sends("image", bytes(SentFiles.photo(3, 3)));
    ends("FETCHED");
    sql.sql(
            """
            insert into incoming (event_id, line_id, kind, state, body, message_id, occurred_at, received_at,
                                  next_try_at)
            values (?, ?, 'unsend', 'IGNORED', '{}', ?, now(), now(), now())
            """)
        .param("late" + message)
        .param(malee.id())
        .param(message)
        .update();
    forgetting.eraseWhatWasTakenBack();
    assertThat(attachment().state()).isEqualTo("ERASED");
  }

  private ObjectNode event(String type) {
    ObjectNode event = Webhooks.message(malee.id(), type, "");
    message = event.path("message").path("id").asString();
    if (!type.equals("file")) {
      ((ObjectNode) event.get("message")).putObject("contentProvider").put("type", "line");
    }
    return event;
  }

  private void sends(String type, ResponseDefinitionBuilder... answers) {
    sends(event(type), answers);
  }

  private void sends(ObjectNode event, ResponseDefinitionBuilder... answers) {
    FakeLine.keeps(content(), answers);
    malee.sends(event);
  }

  private void unsends() {
    malee.sends(unsend());
  }

  private ObjectNode unsend() {
    ObjectNode event = Webhooks.event("unsend", malee.id());
    event.putObject("unsend").put("messageId", message);
    return event;
  }

  private void row(String state, UUID file, Duration age) {
    sql.sql(
            """
            insert into media (message_id, line_id, kind, state, file_id, created_at, next_try_at)
            values (?, ?, 'IMAGE', ?, ?, now() - ? * interval '1 s', now())
            """)
        .param(message)
        .param(malee.id())
        .param(state)
        .param(file)
        .param(age.toSeconds())
        .update();
  }

  private static ResponseDefinitionBuilder bytes(byte[] bytes) {
    return aResponse().withStatus(200).withBody(bytes);
  }

  private String content() {
    return "/v2/bot/message/" + message + "/content";
  }

  private void ends(String state) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(attachment().state()).isEqualTo(state));
  }

  private Attachment attachment() {
    Map<String, Attachment> all = attachments.of(malee.id(), List.of(message));
    assertThat(all).containsOnlyKeys(message);
    return all.get(message);
  }

  private int attempts() {
    return sql.sql("select attempts from media where message_id = ?")
        .param(message)
        .query(Integer.class)
        .single();
  }

  private long onDisk() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  private List<Path> onDisk(UUID file) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.getFileName().toString().startsWith(file.toString())).toList();
    }
  }
}
