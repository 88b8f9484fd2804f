package phuchuay.files.paper;

import java.security.SecureRandom;

/** Names the fonts in every paper alike, so that the same words are the same bytes. */
final class AlwaysTheSame extends SecureRandom {

  @Override
  public double nextDouble() {
    return 0;
  }
}
