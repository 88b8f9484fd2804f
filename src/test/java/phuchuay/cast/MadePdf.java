package phuchuay.cast;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** A PDF put together by hand, so that it can say what no honest program writes. */
public final class MadePdf {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Integer> places = new ArrayList<>();
  private String catalog = "<< /Type /Catalog /Pages 2 0 R >>";
  private String trailer = "";

  public MadePdf() {
    write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
  }

  /** One page that says nothing, and whatever the catalog holds besides. */
  public static byte[] withCatalog(String more) {
    return new MadePdf().catalog(more).bytes();
  }

  /** An honest one of so many pages. */
  public static byte[] honest(int pages) {
    MadePdf pdf = new MadePdf().catalog("/OpenAction [3 0 R /XYZ null null 0] /Lang (th-TH)");
    pdf.pages = pages;
    return pdf.bytes();
  }

  private int pages = 1;
  private final List<byte[]> more = new ArrayList<>();

  public MadePdf catalog(String entries) {
    catalog = "<< /Type /Catalog /Pages 2 0 R " + entries + " >>";
    return this;
  }

  public MadePdf trailer(String entries) {
    trailer = entries;
    return this;
  }

  /** Another object, numbered from 4. */
  public MadePdf object(String content) {
    more.add(content.getBytes(ISO_8859_1));
    return this;
  }

  public MadePdf stream(String entries, byte[] content) {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    object.writeBytes(
        ("<< " + entries + " /Length " + content.length + " >>\nstream\n").getBytes(ISO_8859_1));
    object.writeBytes(content);
    object.writeBytes("\nendstream".getBytes(ISO_8859_1));
    more.add(object.toByteArray());
    return this;
  }

  /** A stream that holds this as the object of the number. */
  public MadePdf objectStream(int number, String object, int folds) {
    String head = number + " 0 ";
    byte[] content = (head + object).getBytes(ISO_8859_1);
    for (int i = 0; i < folds; i++) {
      content = folded(content);
    }
    String filter = "[" + "/FlateDecode ".repeat(folds) + "]";
    return stream("/Type /ObjStm /N 1 /First " + head.length() + " /Filter " + filter, content);
  }

  public static byte[] folded(byte[] content) {
    Deflater deflater = new Deflater();
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream folded = new ByteArrayOutputStream();
    byte[] part = new byte[64 * 1024];
    while (!deflater.finished()) {
      folded.write(part, 0, deflater.deflate(part));
    }
    deflater.end();
    return folded.toByteArray();
  }

  public byte[] bytes() {
    put(catalog);
    put("<< /Type /Pages /Kids [3 0 R] /Count " + pages + " >>");
    put("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
    more.forEach(this::put);
    int table = bytes.size();
    write("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
    places.forEach(place -> write("%010d 00000 n \n".formatted(place)));
    write("trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R " + trailer + " >>\n");
    write("startxref\n" + table + "\n%%EOF\n");
    return bytes.toByteArray();
  }

  private void put(String content) {
    put(content.getBytes(ISO_8859_1));
  }

  private void put(byte[] content) {
    places.add(bytes.size());
    write(places.size() + " 0 obj\n");
    bytes.writeBytes(content);
    write("\nendobj\n");
  }

  private void write(String text) {
    bytes.writeBytes(text.getBytes(ISO_8859_1));
  }
}
