package phuchuay.console.demo;

/** What stands in the script does not work with the programmes as they are. */
final class Stuck extends RuntimeException {

  Stuck(String what) {
    super(what);
  }
}
