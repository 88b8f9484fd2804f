package phuchuay.platform.days;

/** Something stands where a span should; the message is for whoever writes programmes. */
public class UnreadableSpan extends IllegalArgumentException {

  UnreadableSpan(String why) {
    super(why);
  }
}
