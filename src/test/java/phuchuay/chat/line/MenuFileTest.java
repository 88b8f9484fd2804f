package phuchuay.chat.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MenuFileTest {

  private static final String DEFINITION =
      """
      name: guest
      chatBarText: เมนู
      size: { width: 2500, height: 843 }
      selected: true
      seen-by: guest
      colours: { ink: "#1F2933" }
      areas:
        - label: เริ่มต้น
          bounds: { x: 0, y: 0, width: 2500, height: 843 }
          action: { type: postback, label: เริ่มต้น, data: talk=start }
          icon: [M0 0 Z]
      """;

  @TempDir private Path content;
  private Path folder;

  @BeforeEach
  void menus() throws IOException {
    folder = Files.createDirectory(content.resolve("rich-menus"));
    write(DEFINITION, "picture");
  }

  @Test
  void line_is_told_what_it_knows_and_nothing_of_how_we_draw() {
    MenuFile menu = menu();

    assertThat(menu.definition())
        .isEqualTo(
            Map.of(
                "name",
                menu.name(),
                "size",
                Map.of("width", 2500, "height", 843),
                "selected",
                true,
                "chatBarText",
                "เมนู",
                "areas",
                List.of(
                    Map.of(
                        "bounds",
                        Map.of("x", 0, "y", 0, "width", 2500, "height", 843),
                        "action",
                        Map.of("type", "postback", "label", "เริ่มต้น", "data", "talk=start")))));
  }

  @Test
  void an_unchanged_menu_keeps_its_name() {
    assertThat(menu().name()).matches("guest#[0-9a-f]{12}").isEqualTo(menu().name());
  }

  @Test
  void a_changed_definition_or_picture_has_another_name() throws IOException {
    String before = menu().name();

    write(DEFINITION.replace("talk=start", "talk=help"), "picture");
    String other = menu().name();
    write(DEFINITION, "another picture");

    assertThat(other).isNotEqualTo(before);
    assertThat(menu().name()).isNotEqualTo(before).isNotEqualTo(other);
  }

  @Test
  void the_picture_leaves_byte_for_byte() throws IOException {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xFF};
    Files.write(folder.resolve("guest.png"), picture);

    assertThat(menu().picture()).isEqualTo(picture);
  }

  @ParameterizedTest
  @ValueSource(strings = {"size", "selected", "chatBarText", "areas", "bounds", "action"})
  void what_a_definition_lacks_is_named(String part) throws IOException {
    write(DEFINITION.replace(part + ":", "no-" + part + ":"), "picture");

    assertThatThrownBy(() -> menu().definition())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rich-menus/guest.yml lacks " + part);
  }

  @Test
  void a_definition_makes_no_objects_of_ours() throws IOException {
    write("name: !!java.net.URL [\"http://localhost/\"]\n", "picture");

    assertThatThrownBy(this::menu).hasMessageContaining("java.net.URL");
  }

  @Test
  void without_a_content_folder_the_packaged_menu_is_shown() {
    MenuFile packaged = new MenuFile("");

    assertThat(packaged.definition()).containsEntry("chatBarText", "เมนู");
    assertThat(packaged.picture()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(packaged.name()).isNotEqualTo(menu().name());
  }

  @Test
  void a_content_folder_without_menus_leaves_the_packaged_one(@TempDir Path other) {
    assertThat(new MenuFile(other.toString()).name()).isEqualTo(new MenuFile("").name());
  }

  @Test
  void a_content_folder_replaces_the_menus_whole() throws IOException {
    Files.delete(folder.resolve("guest.png"));

    assertThatThrownBy(this::menu).isInstanceOf(UncheckedIOException.class);
  }

  private MenuFile menu() {
    return new MenuFile(content.toString());
  }

  private void write(String definition, String picture) throws IOException {
    Files.writeString(folder.resolve("guest.yml"), definition);
    Files.writeString(folder.resolve("guest.png"), picture);
  }
}
