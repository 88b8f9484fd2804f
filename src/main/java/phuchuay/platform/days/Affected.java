package phuchuay.platform.days;

/** What a change of the calendar would move; whoever keeps clocks is asked before it is made. */
public interface Affected {

  /** How many running deadlines would fall on another day. */
  long moved(Reckoning now, Reckoning then);
}
