package phuchuay.chat.handed;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.cast.House;
import phuchuay.cast.MadePdf;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.SentFiles;
import phuchuay.chat.Handed;
import phuchuay.files.FileKind;
import phuchuay.files.Received;
import phuchuay.files.StoredFiles;
import phuchuay.platform.DataSubject;
import phuchuay.platform.PersonalData;
import phuchuay.platform.PersonalData.Erased;
import phuchuay.platform.Time;

/**
 * A file is handed to somebody in chat: the address opens it for a while, and nothing else does.
 */
@House
class HandedPagesTest {

  private static final HttpClient PHONE = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @Autowired Handed handed;
  @Autowired Ending ending;
  @Autowired StoredFiles files;
  @Autowired People people;
  @Autowired List<PersonalData> rooms;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;
  private Person malee;

  @BeforeEach
  void malee_chats() {
    malee = people.somebody();
  }

  @Test
  void a_letter_comes_as_a_download_that_can_do_nothing_and_is_counted() throws Exception {
    UUID file = kept("หนังสือ <ตอบ>.pdf", MadePdf.honest(2));
    Handed.Link link = hands(file, null);

    HttpResponse<byte[]> answer = opens(path(link));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(MadePdf.honest(2));
    assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(answer, "Content-Disposition")).startsWith("attachment").contains("UTF-8''");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Security-Policy")).startsWith("sandbox");
    assertThat(header(answer, "Cache-Control")).contains("no-store");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "Set-Cookie")).isEmpty();
    assertThat(opened(link)).isEqualTo(1);
    assertThat(opens(path(link) + "/picture").statusCode()).isEqualTo(404);
  }

  @Test
  void an_address_is_long_and_random_and_only_its_mark_is_kept() throws Exception {
    UUID file = kept("a.pdf", MadePdf.honest(1));
    String token = token(hands(file, null));

    assertThat(token).matches("[A-Za-z0-9_-]{32}").isNotEqualTo(token(hands(file, null)));
    assertThat(
            sql.sql("select count(*) from handed_file h where h::text like '%' || ? || '%'")
                .param(token)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(hands(file, null).toString()).doesNotContain(token).doesNotContain("/handed/");
  }

  @Test
  void whoever_is_told_a_day_may_come_until_that_day_is_over() throws Exception {
    Instant ends = hands(kept("a.pdf", MadePdf.honest(1)), null).expiresAt();

    assertThat(ends).isAfter(Instant.now().plus(Duration.ofDays(29)));
    assertThat(ends.atZone(Time.BANGKOK).toLocalTime()).isEqualTo(LocalTime.of(23, 59, 59));
  }

  @Test
  void a_photo_is_drawn_anew_in_both_sizes_with_nothing_of_its_owner_in_it() throws Exception {
    UUID file = kept("a.jpg", SentFiles.photoWithExif(3000, 1500, 1, "13.7563N 100.5018E"));
    Handed.Link link = hands(file, null);

    HttpResponse<byte[]> picture = opens(path(link) + "/picture");
    HttpResponse<byte[]> preview = opens(path(link) + "/preview");

    assertThat(header(picture, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(header(picture, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    assertThat(new String(picture.body(), "ISO-8859-1")).doesNotContain("13.7563N");
    assertThat(seen(picture).getWidth()).isEqualTo(2048);
    assertThat(seen(preview).getWidth()).isEqualTo(512);
    assertThat(picture.body()).hasSizeLessThan(10_000_000);
    assertThat(preview.body()).hasSizeLessThan(1_000_000);
    assertThat(opened(link)).isZero();
  }

  @Test
  void a_picture_that_can_be_seen_through_is_drawn_on_white() throws Exception {
    BufferedImage clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(clear, "png", png);
    Handed.Link link = hands(kept("a.png", png.toByteArray()), null);

    HttpResponse<byte[]> preview = opens(path(link) + "/preview");

    assertThat(header(preview, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(new Color(seen(preview).getRGB(20, 20)).getRed()).isGreaterThan(250);
  }

  @Test
  void what_has_ended_says_so_and_what_never_was_says_that() throws Exception {
    UUID file = kept("a.pdf", MadePdf.honest(1));
    Handed.Link link = hands(file, null);
    assertThat(handed.revoke(link.id())).isTrue();
    assertThat(handed.revoke(link.id())).isFalse();

    HttpResponse<byte[]> over = opens(path(link));
    HttpResponse<byte[]> never = opens("/handed/" + "x".repeat(32));

    assertThat(over.statusCode()).isEqualTo(410);
    assertThat(text(over))
        .contains("ลิงก์นี้เปิดไม่ได้แล้ว", "พิมพ์ขอไฟล์อีกครั้ง", "no longer good");
    assertThat(opens(path(link) + "/preview").statusCode()).isEqualTo(410);
    assertThat(never.statusCode()).isEqualTo(404);
    assertThat(text(never)).contains("ไม่พบไฟล์นี้", "There is no file here");
    assertThat(opens("/handed/short").statusCode()).isEqualTo(404);
    assertThat(text(opens(path(link) + "?lang=en"))).contains("lang=\"en\"", "ask for the file");
    assertThat(erased(file)).isTrue();
  }

  @Test
  void a_file_nobody_has_looked_for_viruses_in_is_waited_for() throws Exception {
    UUID file = kept("a.pdf", MadePdf.honest(1));
    Handed.Link link = hands(file, null);
    sql.sql("update stored_file set held = true where id = ?").param(file).update();

    HttpResponse<byte[]> answer = opens(path(link));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(text(answer)).contains("กำลังตรวจไฟล์นี้");
  }

  @Test
  void the_last_address_that_ends_takes_the_file_along() throws Exception {
    UUID file = kept("a.pdf", MadePdf.honest(1));
    Handed.Link first = hands(file, Duration.ofHours(1));
    Handed.Link second = hands(file, Duration.ofDays(1));

    ends(first);
    assertThat(opens(path(first)).statusCode()).isEqualTo(410);
    assertThat(opens(path(second)).statusCode()).isEqualTo(200);
    assertThat(erased(file)).isFalse();

    ends(second);
    assertThat(erased(file)).isTrue();
    assertThat(opens(path(second)).statusCode()).isEqualTo(410);
  }

  @Test
  void what_is_lent_stays_with_its_keeper_until_they_leave_it() throws Exception {
    UUID file = kept("a.pdf", MadePdf.honest(1));
    Handed.Link first = transaction.execute(_ -> handed.lend(file, malee.id(), null));
    ends(first);
    assertThat(erased(file)).isFalse();

    Handed.Link second = transaction.execute(_ -> handed.lend(file, malee.id(), null));
    handed.leave(file);
    assertThat(opens(path(second)).statusCode()).isEqualTo(200);
    ends(second);
    assertThat(erased(file)).isTrue();

    UUID other = kept("b.pdf", MadePdf.honest(1));
    handed.leave(other);
    assertThat(erased(other)).isTrue();
  }

  @Test
  void an_address_is_remembered_for_a_while_after_its_end_and_then_forgotten() throws Exception {
    Handed.Link link = hands(kept("a.pdf", MadePdf.honest(1)), null);
    sql.sql("update handed_file set expires_at = now() - interval '91 days' where id = ?")
        .param(link.id())
        .update();

    ending.letGo();

    assertThat(opens(path(link)).statusCode()).isEqualTo(404);
  }

  @Test
  void whoever_is_forgotten_leaves_neither_address_nor_file_and_sees_both_before()
      throws Exception {
    UUID file = kept("a.pdf", MadePdf.honest(1));
    UUID lent = kept("b.pdf", MadePdf.honest(1));
    Handed.Link link = hands(file, null);
    transaction.executeWithoutResult(_ -> handed.lend(lent, malee.id(), null));
    DataSubject whom =
        new DataSubject(
            UUID.randomUUID(), Set.of(), Set.of(malee.id()), Instant.now().plusSeconds(1));
    PersonalData chats =
        rooms.stream().filter(room -> room.name().equals("chat")).findFirst().orElseThrow();
    assertThat(chats.documents(whom))
        .extracting(PersonalData.Document::name)
        .contains(file + ".pdf", lent + ".pdf");

    while (transaction.execute(_ -> chats.erase(whom)) == Erased.SOME) {}

    assertThat(opens(path(link)).statusCode()).isEqualTo(404);
    assertThat(erased(file)).isTrue();
    assertThat(erased(lent)).isFalse();
    assertThat(
            sql.sql("select count(*) from handed_file where line_id = ?")
                .param(malee.id())
                .query(Long.class)
                .single())
        .isZero();
  }

  private UUID kept(String name, byte[] bytes) throws IOException {
    Received received =
        files.receive(new ByteArrayInputStream(bytes), 20 << 20, FileKind.ALL, name);
    Received.Ready ready = (Received.Ready) received;
    transaction.executeWithoutResult(_ -> files.keep(ready.file()));
    return ready.file().id();
  }

  private Handed.Link hands(UUID file, @Nullable Duration life) {
    return Optional.ofNullable(transaction.execute(_ -> handed.hand(file, malee.id(), life)))
        .orElseThrow();
  }

  private void ends(Handed.Link link) {
    sql.sql("update handed_file set expires_at = now() - interval '1 minute' where id = ?")
        .param(link.id())
        .update();
    ending.letGo();
  }

  private static String token(Handed.Link link) {
    String path = path(link);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String path(Handed.Link link) {
    return URI.create(link.page().value()).getPath();
  }

  private HttpResponse<byte[]> opens(String path) throws IOException, InterruptedException {
    return PHONE.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static BufferedImage seen(HttpResponse<byte[]> answer) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(answer.body()));
  }

  private int opened(Handed.Link link) {
    return sql.sql("select opened from handed_file where id = ?")
        .param(link.id())
        .query(Integer.class)
        .single();
  }

  private boolean erased(UUID file) {
    return sql.sql("select erased_at is not null from stored_file where id = ?")
        .param(file)
        .query(Boolean.class)
        .single();
  }
}
