package phuchuay.faq;

/** What the search has decided: it knows when not to answer. */
public enum Decision {
  /** The first one is meant. */
  ANSWER,
  /** One of the first may be meant: let the person choose. */
  SUGGEST,
  /** Nothing that we know: an officer is offered. */
  HANDOFF
}
