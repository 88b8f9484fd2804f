package phuchuay.casework;

/**
 * Whose turn it is, or who may do something, in the words of a programme: the owner
 * (เจ้าของเรื่อง), an officer, a supervisor, the clock, another room of the house, or a party that
 * the programme names.
 */
public record Actor(String word) {

  public static final Actor OWNER = new Actor("owner");
  public static final Actor OFFICER = new Actor("officer");
  public static final Actor SUPERVISOR = new Actor("supervisor");
  public static final Actor CLOCK = new Actor("clock");
  public static final Actor HOUSE = new Actor("house");

  public boolean staff() {
    return equals(OFFICER) || equals(SUPERVISOR);
  }

  @Override
  public String toString() {
    return word;
  }
}
