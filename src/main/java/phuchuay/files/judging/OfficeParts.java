package phuchuay.files.judging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import phuchuay.files.Harm;

/** What the parts of a workbook or letter are called, and what they say they are. */
final class OfficeParts {

  private static final Pattern ACTING =
      Pattern.compile(
          "vbaproject|vbadata|/activex/|/macrosheets/|/dialogsheets/|/ctrlprops/.*\\.bin");
  private static final Pattern ACTING_TYPE =
      Pattern.compile("macroenabled|vbaproject|vbadata|activex|macrosheet|dialogsheet");
  private static final Pattern CHART_TABLE = Pattern.compile(".*/embeddings/[^/]+\\.xlsx");

  /** What is fetched from elsewhere without anybody clicking. */
  private static final Set<String> FETCHED =
      Set.of("attachedtemplate", "oleobject", "frame", "subdocument", "externallinkpath");

  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?:https?|ftp|mhtml|ms-[a-z-]+):.*|file:/{2}[^/].*|file:/{4,}.*|[/\\\\]{2}.*");

  private OfficeParts() {}

  static boolean acts(String name) {
    return ACTING.matcher(name).find();
  }

  /** Every diagram in a letter brings its table. */
  static boolean chartTable(String name) {
    return CHART_TABLE.matcher(name).matches();
  }

  /** An entity of its own, in whatever alphabet. */
  static boolean declares(byte[] beginning) {
    return new String(beginning, ISO_8859_1).replace("\0", "").contains("<!DOCTYPE");
  }

  /** Of the list of parts, or of what a part is tied to. */
  static Optional<Harm> harm(byte[] xml) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
          return Optional.of(Harm.ACTIVE);
        }
        if (event == XMLStreamConstants.START_ELEMENT && acts(reader)) {
          return Optional.of(Harm.ACTIVE);
        }
      }
      return Optional.empty();
    } catch (XMLStreamException torn) {
      return Optional.of(Harm.BROKEN);
    }
  }

  private static boolean acts(XMLStreamReader element) {
    String type = attribute(element, "Type").toLowerCase(Locale.ROOT);
    String target = attribute(element, "Target").toLowerCase(Locale.ROOT).strip();
    boolean fetched = FETCHED.contains(type.substring(type.lastIndexOf('/') + 1));
    return ACTING_TYPE.matcher(attribute(element, "ContentType").toLowerCase(Locale.ROOT)).find()
        || ACTING_TYPE.matcher(type).find()
        || fetched && ELSEWHERE.matcher(target).matches();
  }

  private static String attribute(XMLStreamReader element, String name) {
    return Objects.requireNonNullElse(element.getAttributeValue(null, name), "");
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
