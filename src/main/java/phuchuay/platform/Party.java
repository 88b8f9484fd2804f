package phuchuay.platform;

/**
 * Somebody or something that an act is by or about: {@code staff admin}, {@code case 17}; an id,
 * never a name or an address.
 */
public record Party(String kind, String id) {

  /** The house itself, when nobody asked it to act. */
  public static final Party HOUSE = new Party("house", "house");

  public Party {
    if (!kind.matches("[a-z][a-z-]{0,30}") || id.isBlank() || id.length() > 200) {
      throw new IllegalArgumentException("not a party: a " + kind);
    }
  }

  public static Party of(String kind, Object id) {
    return new Party(kind, String.valueOf(id));
  }
}
