package phuchuay.files.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.TimeZone;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.PDFCreationListener;
import phuchuay.platform.Time;

/** What a paper says of itself: its language, when it was written, and an id made of its words. */
final class Imprint implements PDFCreationListener {

  private final String words;
  private final Instant written;
  private int pages;

  Imprint(String words, Instant written) {
    this.words = words;
    this.written = written;
  }

  int pages() {
    return pages;
  }

  @Override
  public void preOpen(ITextRenderer renderer) {
    PdfWriter writer = Objects.requireNonNull(renderer.getWriter());
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString("th-TH"));
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
  }

  @Override
  public void preWrite(ITextRenderer renderer, int count) {
    pages = count;
  }

  @Override
  public void onClose(ITextRenderer renderer) {
    GregorianCalendar moment = new GregorianCalendar(TimeZone.getTimeZone(Time.BANGKOK));
    moment.setTimeInMillis(written.toEpochMilli());
    PdfDictionary info = Objects.requireNonNull(renderer.getWriter()).getInfo();
    info.put(PdfName.CREATIONDATE, new PdfDate(moment));
    info.put(PdfName.PRODUCER, new PdfString("Phuchuay"));
    info.put(PdfName.CREATOR, new PdfString("Phuchuay"));
    byte[] id = id();
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
  }

  private byte[] id() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(written.toString().getBytes(UTF_8));
      return digest.digest(words.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
