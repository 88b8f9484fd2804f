package phuchuay.console.enclosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.Role;
import phuchuay.cast.FormParts;
import phuchuay.cast.House;
import phuchuay.cast.MadePdf;
import phuchuay.cast.Officers;
import phuchuay.cast.SentFiles;
import phuchuay.cast.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An officer puts a file along: judged at once, theirs alone until it is sent. */
@House
class EnclosuresPagesTest {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @Autowired Officers officers;
  @Autowired JdbcClient sql;
  private Visitor agent;

  @BeforeEach
  void an_agent_has_signed_in() {
    agent = officers.with(Role.AGENT);
  }

  @Test
  void a_letter_and_a_picture_are_taken_and_nobody_else_opens_them() {
    HttpResponse<String> letter = puts(agent, "คู่มือ.pdf", MadePdf.honest(2));
    HttpResponse<String> picture = puts(agent, "จอ.png", SentFiles.png(20, 10));

    assertThat(letter.statusCode()).isEqualTo(201);
    assertThat(read(letter).path("kind").asString()).isEqualTo("PDF");
    assertThat(read(letter).path("name").asString()).isEqualTo("คู่มือ.pdf");
    assertThat(read(letter).path("bytes").asLong()).isEqualTo(MadePdf.honest(2).length);
    assertThat(read(picture).path("kind").asString()).isEqualTo("PNG");
    String file = "/files/" + read(letter).path("id").asString();
    assertThat(agent.opens(file).statusCode()).isEqualTo(200);
    assertThat(officers.with(Role.AGENT).opens(file).statusCode()).isEqualTo(404);
  }

  @Test
  void what_may_do_harm_or_is_nothing_we_send_is_refused_in_words_and_not_kept() {
    long before = files();
    HttpResponse<String> book = puts(agent, "a.pdf", SentFiles.workbook());
    HttpResponse<String> active = puts(agent, "b.pdf", MadePdf.withCatalog("/AA << /O 9 0 R >>"));
    HttpResponse<String> empty = puts(agent, "c.pdf", new byte[0]);
    HttpResponse<String> big = puts(agent, "d.pdf", new byte[(10 << 20) + 1]);

    assertThat(book.statusCode()).isEqualTo(422);
    assertThat(read(book).path("reason").asString()).isEqualTo("wrong-kind");
    assertThat(read(book).path("words").asString()).contains("PDF").doesNotContain("{0}");
    assertThat(read(active).path("words").asString()).contains("ทำงานเองได้");
    assertThat(read(empty).path("reason").asString()).isEqualTo("empty");
    assertThat(read(big).path("words").asString()).contains("10 MB");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void no_file_at_all_is_told_and_an_auditor_may_put_none() {
    HttpResponse<String> none = agent.submits("/console/canned", "/console/desk/files", Map.of());
    assertThat(read(none).path("reason").asString()).isEqualTo("empty");
    Visitor auditor = officers.with(Role.AUDITOR);
    assertThat(puts(auditor, "a.pdf", MadePdf.honest(1)).statusCode()).isEqualTo(403);
  }

  @Test
  void a_file_that_is_never_sent_waits_to_be_swept() {
    String id = read(puts(agent, "a.pdf", MadePdf.honest(1))).path("id").asString();

    assertThat(
            sql.sql("select waiting from stored_file where id = ?::uuid")
                .param(id)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  private static HttpResponse<String> puts(Visitor who, String name, byte[] bytes) {
    Matcher token = CSRF.matcher(who.opens("/console/canned").body());
    assertThat(token.find()).isTrue();
    FormParts form = new FormParts().with("_csrf", token.group(1)).file("file", name, bytes);
    return who.sends("POST", "/console/desk/files", form.body(), "Content-Type", FormParts.type());
  }

  private static JsonNode read(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }

  private long files() {
    return sql.sql("select count(*) from stored_file where erased_at is null")
        .query(Long.class)
        .single();
  }
}
