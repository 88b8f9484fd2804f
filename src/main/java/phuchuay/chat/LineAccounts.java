package phuchuay.chat;

import java.net.URI;
import java.util.Optional;
import phuchuay.platform.Secret;

/**
 * What LINE tells or does about a person at the moment it is asked; nothing of it is stored. The
 * package {@code chat.line} is behind it.
 */
public interface LineAccounts {

  /** The name they gave themselves on LINE, if it can be had within a moment. */
  Optional<String> displayName(String lineId);

  /**
   * Where LINE asks this person, and nobody else, whether to link; it answers with the nonce. Empty
   * when LINE cannot be reached.
   */
  Optional<URI> linkDialog(String lineId, Secret nonce);

  /** The host of that dialog, for pages whose form leads there. */
  URI dialogHost();
}
