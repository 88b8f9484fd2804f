package phuchuay.files;

import java.io.IOException;

/** The disk does not take what is written to it. */
class NoRoom extends IOException {

  NoRoom(String why) {
    super(why);
  }

  NoRoom(IOException why) {
    super(why);
  }
}
