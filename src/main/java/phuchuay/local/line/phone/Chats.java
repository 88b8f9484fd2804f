package phuchuay.local.line.phone;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.local.line.ApiRefusal;
import phuchuay.local.line.Chat;
import phuchuay.local.line.Simulated;
import phuchuay.local.line.World;

/** The chat a request names, and who acts in it. */
@Simulated
@Component("lineChats")
class Chats {

  private final World world;

  Chats(World world) {
    this.world = world;
  }

  Chat found(String id) {
    return world.chat(id).orElseThrow(() -> ApiRefusal.of(404, "Not found"));
  }

  /** In a group the first member, unless somebody else is named. */
  String actor(String id, @Nullable String as) {
    Chat chat = found(id);
    return chat.group()
        ? Optional.ofNullable(as).filter(chat.members()::contains).orElse(chat.members().getFirst())
        : id;
  }
}
