package phuchuay.chat;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.util.Objects;

/** Draws a menu's picture from its definition: a tile, a line icon and a label for each area. */
final class MenuPainter {

  private static final int MARGIN = 36;
  private static final int ROUND = 56;
  private static final int DISC = 350;
  private static final int ICON = 214;
  private static final int ICON_GRID = 48;
  private static final float LABEL = 104;

  private final MenuDefinition menu;

  MenuPainter(MenuDefinition menu) {
    this.menu = menu;
  }

  BufferedImage draw() throws Exception {
    BufferedImage picture =
        new BufferedImage(menu.size().width(), menu.size().height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(menu.colour("ground"));
    g.fillRect(0, 0, menu.size().width(), menu.size().height());
    for (MenuDefinition.Area area : menu.areas()) {
      draw(g, area);
    }
    g.dispose();
    return picture;
  }

  private void draw(Graphics2D g, MenuDefinition.Area area) throws Exception {
    Rectangle b = area.bounds();
    g.setColor(menu.colour("tile"));
    g.fill(
        new RoundRectangle2D.Double(
            b.x + MARGIN / 2.0,
            b.y + MARGIN / 2.0,
            b.width - MARGIN,
            b.height - MARGIN,
            ROUND,
            ROUND));
    double middle = b.getCenterX();
    double icon = b.y + b.height * 0.39;
    g.setColor(menu.colour("soft"));
    g.fill(new Ellipse2D.Double(middle - DISC / 2.0, icon - DISC / 2.0, DISC, DISC));
    icon(g, area, middle, icon);
    label(g, area, middle, b.y + b.height * 0.80);
  }

  private void icon(Graphics2D g, MenuDefinition.Area area, double x, double y) {
    double scale = (double) ICON / ICON_GRID;
    AffineTransform place = new AffineTransform();
    place.translate(x - ICON / 2.0, y - ICON / 2.0);
    place.scale(scale, scale);
    g.setColor(menu.colour("line"));
    g.setStroke(
        new BasicStroke((float) (2.8 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (String path : area.icon()) {
      Shape line = place.createTransformedShape(SvgPath.of(path));
      g.draw(line);
    }
  }

  private void label(Graphics2D g, MenuDefinition.Area area, double x, double y) throws Exception {
    TextLayout words = new TextLayout(area.label(), font(), g.getFontRenderContext());
    if (words.getAdvance() > area.bounds().width - 2 * MARGIN) {
      throw new IllegalStateException(
          "the label is too wide: " + area.label() + " " + words.getAdvance());
    }
    g.setColor(menu.colour("ink"));
    words.draw(g, (float) (x - words.getAdvance() / 2), (float) (y + LABEL / 3));
  }

  private static Font font() throws Exception {
    String name = "/fonts/NotoSansThaiLooped_600SemiBold.ttf";
    try (InputStream file = MenuPainter.class.getResourceAsStream(name)) {
      return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file)).deriveFont(LABEL);
    }
  }
}
