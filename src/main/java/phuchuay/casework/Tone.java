package phuchuay.casework;

/** How a case stands, for the eye: somebody must act, or it is at rest, well, badly or neither. */
public enum Tone {
  WAITING,
  GOOD,
  BAD,
  PLAIN
}
