package phuchuay.local.line.limits;

import java.util.List;

/** Where in a request body we stand; collects what was found wrong. */
record Place(String path, boolean pointer, List<Violation> found) {

  static Place top(List<Violation> found) {
    return new Place("", false, found);
  }

  Place field(String name) {
    String below = pointer ? path + "/" + name : path.isEmpty() ? name : path + "." + name;
    return new Place(below, pointer, found);
  }

  Place item(int index) {
    return new Place(pointer ? path + "/" + index : path + "[" + index + "]", pointer, found);
  }

  /** Flex is told by JSON pointers that begin at its container. */
  Place container(List<Violation> found) {
    return new Place("", true, found);
  }

  void wrong(String message) {
    found.add(new Violation(message, path.isEmpty() ? "/" : path));
  }
}
