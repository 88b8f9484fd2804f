package phuchuay.chat.line.menus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import phuchuay.chat.MenuDefinition;
import tools.jackson.databind.json.JsonMapper;

/** Definitions as files have them, and as LINE gets them. */
class MenuFilesTest {

  private static final String DEFINITION =
      """
      name: guest
      chatBarText: เมนู
      size: { width: 2500, height: 843 }
      selected: true
      seen-by: guest
      colours: { ink: "#1F2933" }
      tabs:
        - label: หลัก
          bounds: { x: 0, y: 0, width: 1250, height: 200 }
        - label: อื่น
          bounds: { x: 1250, y: 0, width: 1250, height: 200 }
          action: { type: richmenuswitch, label: อื่น, richMenuAliasId: phuchuay-other, data: tab=other }
      areas:
        - label: เริ่มต้น
          bounds: { x: 0, y: 200, width: 2500, height: 643 }
          action: { type: uri, label: เริ่มต้น, uri: "page:/cases/new" }
          icon: [M0 0 Z]
      """;

  private final JsonMapper json = JsonMapper.builder().build();
  @TempDir private Path content;
  private Path folder;

  @BeforeEach
  void menus() throws IOException {
    folder = Files.createDirectory(content.resolve("rich-menus"));
    write(DEFINITION, "picture");
  }

  @Test
  void line_is_told_what_it_knows_and_nothing_of_how_we_draw() {
    assertThat(json.readTree(menu().definition()))
        .isEqualTo(
            json.readTree(
                """
                {"size":{"width":2500,"height":843},"selected":true,"chatBarText":"เมนู","areas":[
                {"bounds":{"x":1250,"y":0,"width":1250,"height":200},
                 "action":{"type":"richmenuswitch","label":"อื่น","richMenuAliasId":"phuchuay-other","data":"tab=other"}},
                {"bounds":{"x":0,"y":200,"width":2500,"height":643},
                 "action":{"type":"uri","label":"เริ่มต้น","uri":"https://bot.example/cases/new?openExternalBrowser=1"}}]}
                """));
  }

  @Test
  void an_unchanged_menu_keeps_its_name_and_what_is_only_drawn_otherwise_does_too()
      throws IOException {
    String before = menu().called();

    write(DEFINITION.replace("#1F2933", "#000000"), "picture");

    assertThat(before).matches("phuchuay/guest#[0-9a-f]{16}");
    assertThat(menu().called()).isEqualTo(before);
    assertThat(Menu.ours(before)).isTrue();
  }

  @Test
  void a_changed_definition_or_picture_has_another_name() throws IOException {
    String before = menu().called();

    write(DEFINITION.replace("/cases/new", "/cases"), "picture");
    String other = menu().called();
    write(DEFINITION, "another picture");

    assertThat(other).isNotEqualTo(before);
    assertThat(menu().called()).isNotEqualTo(before).isNotEqualTo(other);
  }

  @Test
  void the_picture_leaves_byte_for_byte() throws IOException {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xFF};
    Files.write(folder.resolve("guest.png"), picture);

    assertThat(menu().picture()).isEqualTo(picture);
  }

  @ParameterizedTest
  @ValueSource(strings = {"size", "selected", "chatBarText", "areas"})
  void what_a_definition_lacks_is_named(String part) throws IOException {
    write(DEFINITION.replace(part + ":", "no-" + part + ":"), "picture");

    assertThatThrownBy(this::menu)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rich-menus/guest.yml lacks " + part);
  }

  @Test
  void a_definition_makes_no_objects_of_ours() throws IOException {
    write("name: !!java.net.URL [\"http://localhost/\"]\n", "picture");

    assertThatThrownBy(this::menu).hasMessageContaining("java.net.URL");
  }

  @Test
  void without_a_content_folder_the_packaged_menus_are_read_all_of_them() {
    assertThat(read("").menus())
        .extracting(Menu::name)
        .containsExactlyElementsOf(MenuDefinition.all().stream().map(MenuDefinition::name).toList())
        .contains("guest", "linked", "systems", "gpp", "eia", "ghg", "fuel", "jcm", "overdue")
        .contains("staff");
  }

  @Test
  void a_content_folder_without_menus_leaves_the_packaged_ones(@TempDir Path other) {
    assertThat(read(other.toString()).mark()).isEqualTo(read("").mark());
  }

  @Test
  void a_content_folder_replaces_the_menus_whole() throws IOException {
    assertThat(read(content.toString()).menus()).extracting(Menu::name).containsExactly("guest");

    Files.delete(folder.resolve("guest.png"));

    assertThatThrownBy(this::menu).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void without_a_menu_for_everybody_nothing_is_published() throws IOException {
    Files.move(folder.resolve("guest.yml"), folder.resolve("other.yml"));
    Files.move(folder.resolve("guest.png"), folder.resolve("other.png"));

    assertThatThrownBy(this::menu).hasMessage("rich-menus/ lacks guest.yml");
  }

  private Menu menu() {
    return read(content.toString()).menus().getFirst();
  }

  private MenuSet read(String folder) {
    return MenuFiles.read(
        folder, path -> "https://bot.example" + path + "?openExternalBrowser=1", json);
  }

  private void write(String definition, String picture) throws IOException {
    Files.writeString(folder.resolve("guest.yml"), definition);
    Files.writeString(folder.resolve("guest.png"), picture);
  }
}
