package phuchuay.chat.masking;

/** Looks for secrets: after words that announce them, in numbers, and by the shape of a token. */
final class SecretSearch {

  private final FoldedText text;
  private final SecretMarks marks;

  SecretSearch(FoldedText text) {
    this.text = text;
    this.marks = new SecretMarks(text);
  }

  SecretMarks found() {
    boolean[] links = links();
    new SecretNumbers(text, marks, links).markIdNumbers();
    new OurLinks(text, marks).mark();
    new AnnouncedSecrets(text, marks).mark();
    new SecretTokens(text, marks, links).mark();
    new SecretNumbers(text, marks, links).markStandaloneOtps();
    return marks;
  }

  /** Addresses of pages and people, and names of files: never secrets by their shape. */
  private boolean[] links() {
    boolean[] links = new boolean[text.length()];
    for (int start = 0; start < text.length(); start = Math.max(start + 1, text.tokenEnd(start))) {
      int end = text.tokenEnd(start);
      int link = TokenShape.linkStart(text.part(start, end));
      for (int i = start + link; link >= 0 && i < end; i++) {
        links[i] = true;
      }
    }
    return links;
  }
}
