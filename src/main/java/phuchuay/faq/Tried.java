package phuchuay.faq;

import java.util.List;

/**
 * What trying out a change has shown.
 *
 * @param broken expected messages that would not reach their answer any more
 * @param missed wordings of the answer itself that would reach something else
 * @param messages how many expected messages were tried
 */
public record Tried(List<Broken> broken, List<Broken> missed, int messages) {

  public Tried {
    broken = List.copyOf(broken);
    missed = List.copyOf(missed);
  }
}
