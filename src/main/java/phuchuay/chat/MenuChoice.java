package phuchuay.chat;

import java.util.List;
import java.util.Optional;

/**
 * Which menu a phone is to see, from a room that knows a reason: they are asked in their order, the
 * first that has one decides, and without any the phone sees what everybody sees.
 */
public interface MenuChoice {

  /** The name of a menu of rich-menus/, as things stand now. */
  Optional<String> menuOf(String lineId);

  /** The phones that there may be a reason for. */
  default List<String> phones() {
    return List.of();
  }
}
