package phuchuay.local.line;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps that remember the newest entries only, so that memory stays bounded. */
public final class Recent {

  private Recent() {}

  public static <K, V> Map<K, V> map(int kept) {
    return Collections.synchronizedMap(
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > kept;
          }
        });
  }
}
