package phuchuay.chat.line.menus;

/** One difference between what is wanted and what LINE has. */
sealed interface Step {

  /** LINE has it just so. */
  record Keep(String menu, String id) implements Step {}

  /** It has to be made. */
  record Create(String menu) implements Step {}

  /** It was made, and perhaps has no picture yet. */
  record Finish(String menu, String id) implements Step {}

  /** Tabs have to lead to it. */
  record Point(String menu) implements Step {}

  /** Everybody has to see it. */
  record ShowAll(String menu) implements Step {}

  /** Tabs call something so that is no more. */
  record Forget(String alias) implements Step {}

  /** It was made by us and is not wanted any more. */
  record Remove(String id, String called) implements Step {}

  /** The word by which pages and metrics know it. */
  default String word() {
    return switch (this) {
      case Keep _ -> "keep";
      case Create _ -> "create";
      case Finish _ -> "finish";
      case Point _ -> "point";
      case ShowAll _ -> "show-all";
      case Forget _ -> "forget";
      case Remove _ -> "remove";
    };
  }

  /** The menu that it is about. */
  default String about() {
    return switch (this) {
      case Keep(String menu, _) -> menu;
      case Create(String menu) -> menu;
      case Finish(String menu, _) -> menu;
      case Point(String menu) -> menu;
      case ShowAll(String menu) -> menu;
      case Forget(String alias) -> alias.substring(alias.indexOf('-') + 1);
      case Remove(_, String called) ->
          called.substring(called.indexOf('/') + 1, called.indexOf('#'));
    };
  }
}
