package phuchuay.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.NodeList;

/** Pictures of menus belong to their definitions; {@code -Dmenus=draw} draws them anew. */
class MenuPictureTest {

  private static final String FORMAT = "javax_imageio_png_1.0";
  private static final String KEY = "definition";

  @ParameterizedTest
  @MethodSource("phuchuay.chat.MenuDefinition#all")
  void a_picture_is_drawn_from_its_definition(MenuDefinition menu) throws Exception {
    if ("draw".equals(System.getProperty("menus"))) {
      write(menu, new MenuPainter(menu).draw());
    }
    assertThat(writtenHash(menu))
        .as("draw it anew: mvn test -Dtest=MenuPictureTest -Dmenus=draw")
        .isEqualTo(menu.hash());
  }

  @ParameterizedTest
  @MethodSource("phuchuay.chat.MenuDefinition#all")
  void a_picture_has_the_size_it_says_and_is_light(MenuDefinition menu) throws Exception {
    BufferedImage picture = ImageIO.read(menu.picture().toFile());

    assertThat(picture.getWidth()).isEqualTo(menu.size().width()).isBetween(800, 2500);
    assertThat(picture.getHeight()).isEqualTo(menu.size().height()).isGreaterThanOrEqualTo(250);
    assertThat((double) menu.size().width() / menu.size().height()).isGreaterThanOrEqualTo(1.45);
    assertThat(Files.size(menu.picture())).isLessThanOrEqualTo(300_000);
  }

  @ParameterizedTest
  @MethodSource("phuchuay.chat.MenuDefinition#all")
  void a_label_has_two_words_and_stands_out_from_its_tile(MenuDefinition menu) {
    assertThat(menu.areas()).hasSizeLessThanOrEqualTo(6);
    for (MenuDefinition.Area area : menu.areas()) {
      assertThat(area.label().split("\\s")).hasSizeLessThanOrEqualTo(2);
      assertThat(contrast(menu.colour(area, "ink"), menu.colour(area, "tile")))
          .isGreaterThanOrEqualTo(4.5);
      assertThat(contrast(menu.colour(area, "line"), menu.colour(area, "soft")))
          .isGreaterThanOrEqualTo(3);
    }
    assertThat(menu.tabs()).filteredOn(tab -> tab.action() == null).hasSizeLessThanOrEqualTo(1);
    assertThat(contrast(menu.colour("line"), menu.colour("tile"))).isGreaterThanOrEqualTo(4.5);
  }

  private static double contrast(Color one, Color other) {
    double a = light(one);
    double b = light(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double light(Color colour) {
    float[] parts = colour.getRGBColorComponents(null);
    return 0.2126 * linear(parts[0]) + 0.7152 * linear(parts[1]) + 0.0722 * linear(parts[2]);
  }

  private static double linear(double part) {
    return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static void write(MenuDefinition menu, BufferedImage picture) throws Exception {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(picture), writer.getDefaultWriteParam());
    IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
    entry.setAttribute("keyword", KEY);
    entry.setAttribute("value", menu.hash());
    IIOMetadataNode text = new IIOMetadataNode("tEXt");
    text.appendChild(entry);
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    root.appendChild(text);
    metadata.mergeTree(FORMAT, root);
    Files.deleteIfExists(menu.picture());
    try (ImageOutputStream out = ImageIO.createImageOutputStream(menu.picture().toFile())) {
      writer.setOutput(out);
      writer.write(new IIOImage(picture, null, metadata));
    }
  }

  private static String writtenHash(MenuDefinition menu) throws Exception {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(menu.picture().toFile())) {
      reader.setInput(in);
      IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree(FORMAT);
      NodeList entries = root.getElementsByTagName("tEXtEntry");
      for (int i = 0; i < entries.getLength(); i++) {
        IIOMetadataNode entry = (IIOMetadataNode) entries.item(i);
        if (KEY.equals(entry.getAttribute("keyword"))) {
          return entry.getAttribute("value");
        }
      }
      return "none";
    }
  }
}
