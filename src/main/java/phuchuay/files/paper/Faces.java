package phuchuay.files.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;
import org.xhtmlrenderer.pdf.ITextFontResolver;

/** The letters that papers are written in: Sarabun, in two weights, shipped with us. */
final class Faces {

  static final List<String> FILES =
      List.of("files/Sarabun-Regular.ttf", "files/Sarabun-SemiBold.ttf");

  private static final String NAME = "Sarabun";

  private final List<BaseFont> fonts;

  /** Once for all papers: what is shaped with the fonts is kept for as long as we run. */
  Faces() {
    MachineFonts.make();
    shapeThai();
    fonts = FILES.stream().map(Faces::font).toList();
  }

  /** Puts marks where they belong, and keeps the words as they were written for who copies them. */
  @SuppressWarnings("deprecation") // its successor is not known to the printer yet
  private static void shapeThai() {
    LayoutProcessor.enable();
    LayoutProcessor.setWriteActualText();
  }

  private static BaseFont font(String file) {
    try {
      BaseFont font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
      font.setSecureRandom(new AlwaysTheSame());
      return font;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  ITextFontResolver resolver() {
    ITextFontResolver resolver = new ITextFontResolver();
    for (int i = 0; i < fonts.size(); i++) {
      resolver.addFont(fonts.get(i), FILES.get(i), NAME);
    }
    return resolver;
  }
}
