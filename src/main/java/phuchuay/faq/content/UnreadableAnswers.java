package phuchuay.faq.content;

/** A file of faq/ cannot be read; names it, so that whoever wrote it finds it. */
public class UnreadableAnswers extends RuntimeException {

  UnreadableAnswers(String file, RuntimeException why) {
    super("faq/" + file + " cannot be read: " + why.getMessage(), why);
  }
}
