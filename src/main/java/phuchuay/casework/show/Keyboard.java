package phuchuay.casework.show;

/** The keyboard that a phone shows for a kind of field. */
final class Keyboard {

  private Keyboard() {}

  static String of(String kind) {
    return switch (kind) {
      case "number", "money" -> "decimal";
      case "year", "id-number" -> "numeric";
      case "phone" -> "tel";
      case "email" -> "email";
      default -> "text";
    };
  }
}
