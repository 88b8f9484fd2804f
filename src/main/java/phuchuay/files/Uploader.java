package phuchuay.files;

import org.jspecify.annotations.Nullable;
import phuchuay.platform.Party;

/**
 * Who puts a file somewhere, and for which agency (หน่วยงาน): each has room for so much.
 *
 * @param agency null where there is none yet
 */
public record Uploader(Party person, @Nullable Party agency) {

  static String key(Party party) {
    return party.kind() + ":" + party.id();
  }
}
