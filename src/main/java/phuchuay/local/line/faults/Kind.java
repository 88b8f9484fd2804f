package phuchuay.local.line.faults;

/** The ways in which LINE fails: towards the bot's calls, or in its webhooks. */
public enum Kind {
  SLOW(false),
  RATE(false),
  CONCURRENCY(false),
  QUOTA(false),
  ERROR(false),
  HTML(false),
  RESET(false),
  CUT(false),
  TIMEOUT(false),
  LATE(true),
  SHUFFLE(true),
  BUNDLE(true),
  DUPLICATE(true),
  REDELIVER(true);

  private final boolean webhook;

  Kind(boolean webhook) {
    this.webhook = webhook;
  }

  /** Whether it is LINE's webhooks that go wrong. */
  public boolean webhook() {
    return webhook;
  }
}
