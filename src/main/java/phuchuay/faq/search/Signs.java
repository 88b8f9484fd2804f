package phuchuay.faq.search;

import java.util.List;

/**
 * Signs of how sure the first of a ranking is.
 *
 * @param covered its score, as a part of what the sentence itself would score
 * @param ahead how far it is ahead of the second, likewise
 * @param known which part of the runs of letters occurs in any wording
 * @param knownWords which part of the words does
 * @param raw the logarithm of its score
 * @param asked which part of what was typed is in its nearest wording
 * @param said which part of its nearest wording was typed
 * @param leaning how much the sentence leans to it, 0 where nothing was learnt
 * @param apart how far the second is behind in the ranking, 0 to 1
 * @param same 1 if its nearest wording is what was typed, politeness and spelling aside
 */
public record Signs(
    double covered,
    double ahead,
    double known,
    double knownWords,
    double raw,
    double asked,
    double said,
    double leaning,
    double apart,
    double same) {

  static final Signs NONE = new Signs(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  public List<Double> all() {
    return List.of(covered, ahead, known, knownWords, raw, asked, said, leaning, apart, same);
  }
}
