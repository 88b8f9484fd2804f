package phuchuay.files.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Lets a paper hold only what can be printed: nothing that acts, nothing that fetches. */
final class Vetting {

  private static final Set<String> ELEMENTS =
      Set.of(
          "html", "head", "title", "style", "body", "div", "span", "p", "h1", "h2", "h3", "b", "i",
          "br", "hr", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th",
          "td", "img", "a");
  private static final Set<String> ATTRIBUTES =
      Set.of("class", "id", "lang", "colspan", "rowspan", "alt");

  private static final Map<String, Pattern> ADDRESSES =
      Map.of(
          "src", Pattern.compile("picture:[0-9a-f]+"),
          "href", Pattern.compile("(?:https?://|mailto:)[^\\s\\p{Cntrl}]+"));

  private Vetting() {}

  /** Refuses what a template must not say; leaves out an address that came with a fill. */
  static void vet(Element element) {
    if (!ELEMENTS.contains(element.getTagName())) {
      throw new IllegalStateException("a paper holds no <" + element.getTagName() + ">");
    }
    attributes(element).forEach(attribute -> vet(element, attribute));
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element child) {
        vet(child);
      }
    }
  }

  private static void vet(Element element, Attr attribute) {
    Pattern address = ADDRESSES.get(attribute.getName());
    if (address == null && !ATTRIBUTES.contains(attribute.getName())) {
      throw new IllegalStateException("a paper holds no " + attribute.getName() + "=");
    }
    if (address != null && !address.matcher(attribute.getValue()).matches()) {
      element.removeAttributeNode(attribute);
    }
  }

  private static List<Attr> attributes(Element element) {
    NamedNodeMap all = element.getAttributes();
    List<Attr> attributes = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      Node attribute = all.item(i);
      attributes.add((Attr) attribute);
    }
    return attributes;
  }
}
