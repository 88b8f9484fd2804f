package phuchuay.local.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Who there is. */
class WorldTest {

  @Test
  void a_crowd_are_friends_of_all_kinds_and_the_same_people_every_time() throws IOException {
    World world = new World(JsonMapper.shared());
    world.crowd(200);
    assertThat(world.friends()).hasSize(200);
    assertThat(world.friends())
        .extracting(chat -> chat.traits().gender())
        .contains("male", "female");
    assertThat(world.friends()).extracting(chat -> chat.traits().app()).contains("ios", "android");
    assertThat(world.friends()).allSatisfy(chat -> assertThat(chat.id()).matches("U[0-9a-f]{32}"));
    world.crowd(200);
    assertThat(world.friends()).hasSize(200);
  }
}
