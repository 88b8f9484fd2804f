package phuchuay.files.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import phuchuay.files.Paper;

/** Prints XHTML as PDF; two papers at a time. */
@Component
public class Press {

  private static final int DOTS_PER_PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;
  private static final float DOTS_PER_POINT = ITextRenderer.DEFAULT_DOTS_PER_POINT;

  /** What XML cannot hold, a fill may. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final Semaphore rollers = new Semaphore(2);

  /** The fonts are read when the first paper is printed: most starts print none. */
  private static final class Inked {
    static final Faces FACES = new Faces();
  }

  public Paper print(String title, String xhtml, Map<String, byte[]> pictures, Instant written) {
    String clean = UNPRINTABLE.matcher(xhtml).replaceAll("\uFFFD");
    Document document = read(clean);
    Vetting.vet(document.getDocumentElement());
    rollers.acquireUninterruptibly();
    try {
      ITextRenderer renderer = renderer(pictures);
      Imprint imprint = new Imprint(clean, written);
      renderer.setListener(imprint);
      renderer.setDocument(document, null);
      renderer.layout();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      renderer.createPDF(bytes);
      return new Paper(title, bytes.toByteArray(), imprint.pages());
    } finally {
      rollers.release();
    }
  }

  private static Document read(String xhtml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXException | IOException | ParserConfigurationException torn) {
      throw new IllegalStateException("a paper must be well-formed XHTML", torn);
    }
  }

  private static ITextRenderer renderer(Map<String, byte[]> pictures) {
    ITextOutputDevice device = new ITextOutputDevice(DOTS_PER_POINT);
    ITextUserAgent agent = new OnlyOurs(device, pictures);
    ITextRenderer renderer =
        new ITextRenderer(
            DOTS_PER_POINT,
            DOTS_PER_PIXEL,
            device,
            agent,
            Inked.FACES.resolver(),
            new ITextReplacedElementFactory(device),
            new ITextTextRenderer());
    renderer.getSharedContext().setLineBreakingStrategy(new ThaiLines());
    renderer.setPDFVersion(PdfWriter.VERSION_1_7);
    return renderer;
  }
}
