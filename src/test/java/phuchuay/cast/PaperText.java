package phuchuay.cast;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openpdf.text.pdf.PdfReader;

/** The words of a PDF as somebody gets them who searches or copies, piece by piece. */
public final class PaperText {

  private static final Pattern PIECE =
      Pattern.compile("(?s)/ActualText\\(((?:\\\\.|[^\\\\)])*)\\)");

  private PaperText() {}

  public static List<String> pages(byte[] pdf) throws IOException {
    List<String> pages = new ArrayList<>();
    try (PdfReader reader = new PdfReader(pdf)) {
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        pages.add(words(new String(reader.getPageContent(page), ISO_8859_1)));
      }
    }
    return pages;
  }

  private static String words(String content) {
    return PIECE
        .matcher(content)
        .results()
        .map(piece -> unescaped(piece.group(1)))
        .map(PaperText::decoded)
        .collect(Collectors.joining(" "));
  }

  private static String decoded(String text) {
    return text.startsWith("\u00fe\u00ff")
        ? new String(text.substring(2).getBytes(ISO_8859_1), UTF_16BE)
        : text;
  }

  private static String unescaped(String literal) {
    return literal
        .replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\\t", "\t")
        .replace("\\b", "\b")
        .replace("\\f", "\f")
        .replaceAll("(?s)\\\\(.)", "$1");
  }
}
