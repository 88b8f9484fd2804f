package phuchuay.local.line;

import static org.assertj.core.api.Assertions.assertThat;
import static phuchuay.local.line.Played.MALEE;
import static phuchuay.local.line.Played.SOMCHAI;
import static phuchuay.local.line.Played.json;

import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rich menus: what LINE accepts, and who sees which. */
@PlayedLine
class MenusTest {

  private static final String ACTION = "{\"type\":\"message\",\"text\":\"a\"}";
  private static final String MENU =
      """
      {"size":{"width":%s,"height":%s},"selected":true,"name":"%s","chatBarText":"%s","areas":[%s]}
      """;
  private static final String AREA =
      "{\"bounds\":{\"x\":0,\"y\":0,\"width\":1,\"height\":1},\"action\":" + ACTION + "}";

  @LocalServerPort int port;
  @Autowired FakeBot bot;
  private Played line;

  @BeforeEach
  void meet() {
    line = new Played(port);
    bot.failsTimes(0);
    bot.forgets();
  }

  @ParameterizedTest
  @CsvSource({
    "800, 250, 300, 14, 20, 200",
    "2500, 1686, 1, 1, 0, 200",
    "799, 250, 1, 1, 1, 400",
    "2501, 1686, 1, 1, 1, 400",
    "800, 249, 1, 1, 1, 400",
    "800, 552, 1, 1, 1, 400",
    "800, 250, 301, 1, 1, 400",
    "800, 250, 1, 15, 1, 400",
    "800, 250, 1, 1, 21, 400"
  })
  void a_menu_keeps_its_measures(int width, int height, int name, int bar, int areas, int answer) {
    String menu =
        MENU.formatted(
            width,
            height,
            "ก่".repeat(name),
            "ก่".repeat(bar),
            String.join(",", Collections.nCopies(areas, AREA)));
    assertThat(line.status("POST /richmenu/validate", menu)).isEqualTo(answer);
  }

  @Test
  void a_menu_without_a_picture_is_shown_to_nobody() {
    String menu = MENU.formatted(800, 250, "a", "a", AREA);
    String id = json(line.api("POST /richmenu", menu, null)).path("richMenuId").asString();
    assertThat(line.status("POST /user/all/richmenu/" + id, null)).isEqualTo(400);
    assertThat(line.status("POST /user/" + MALEE + "/richmenu/" + id, null)).isEqualTo(400);
    assertThat(line.status("DELETE /richmenu/" + id, null)).isEqualTo(200);
  }

  @Test
  void who_blocked_the_account_is_linked_without_effect() throws Exception {
    String id = line.showsMenu(ACTION);
    line.does("DELETE /chats/" + SOMCHAI + "/friendship", null);
    assertThat(line.status("POST /user/" + SOMCHAI + "/richmenu/" + id, null)).isEqualTo(200);
    assertThat(line.status("GET /user/" + SOMCHAI + "/richmenu", null)).isEqualTo(404);
    assertThat(line.status("GET /user/" + MALEE + "/richmenu", null)).isEqualTo(200);
    assertThat(line.status("POST /user/somchai/richmenu/" + id, null)).isEqualTo(400);
    line.does("POST /chats/" + SOMCHAI + "/friendship", null);
    line.status("DELETE /richmenu/" + id, null);
  }

  @ParameterizedTest
  @CsvSource({"500, 202", "501, 400", "0, 400"})
  void five_hundred_people_change_menus_in_one_call(int people, int answer) throws Exception {
    String id = line.showsMenu(ACTION);
    String ids = String.join(",", Collections.nCopies(people, "\"" + MALEE + "\""));
    String body = "{\"richMenuId\":\"" + id + "\",\"userIds\":[" + ids + "]}";
    assertThat(line.status("POST /richmenu/bulk/link", body)).isEqualTo(answer);
    assertThat(line.status("POST /richmenu/bulk/unlink", body)).isEqualTo(answer);
    line.status("DELETE /richmenu/" + id, null);
  }

  @Test
  void a_batch_sent_again_under_its_key_moves_nobody_twice() throws Exception {
    String id = line.showsMenu(ACTION);
    String batch =
        "{\"operations\":[{\"type\":\"unlinkAll\"}],\"resumeRequestKey\":\"" + id + "\"}";
    assertThat(line.status("POST /richmenu/batch", batch)).isEqualTo(202);
    assertThat(line.status("GET /user/" + MALEE + "/richmenu", null)).isEqualTo(404);
    line.status("POST /user/" + MALEE + "/richmenu/" + id, null);
    assertThat(line.status("POST /richmenu/batch", batch)).isEqualTo(202);
    assertThat(line.status("GET /user/" + MALEE + "/richmenu", null)).isEqualTo(200);
    line.status("DELETE /richmenu/" + id, null);
  }

  @ParameterizedTest
  @CsvSource({"tab-1_a, 200", "Tab, 400", "'', 400"})
  void an_alias_has_a_plain_name(String alias, int answer) throws Exception {
    String id = line.showsMenu(ACTION);
    String body = "{\"richMenuAliasId\":\"" + alias + "\",\"richMenuId\":\"" + id + "\"}";
    assertThat(line.status("POST /richmenu/alias", body)).isEqualTo(answer);
    line.status("DELETE /richmenu/alias/" + alias, null);
    line.status("DELETE /richmenu/" + id, null);
  }
}
