package phuchuay.chat.line;

import phuchuay.chat.sending.Call;

/** A call and what came of a try. */
final class Settled {

  final Call call;
  final Verdict verdict;

  /** Whether the conversation has more that waits, known when this is written. */
  volatile boolean more;

  Settled(Call call, Verdict verdict) {
    this.call = call;
    this.verdict = verdict;
  }
}
