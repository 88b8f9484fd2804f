package phuchuay.chat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.util.Objects;

/** Draws a menu's picture: tabs on top, and a tile, a line icon and a label for each area. */
final class MenuPainter {

  private static final int MARGIN = 36;
  private static final int ROUND = 56;
  private static final int DISC = 350;
  private static final int ICON = 214;
  private static final int ICON_GRID = 48;
  private static final float LABEL = 104;
  private static final float LOUD = 150;

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
    for (MenuDefinition.Tab tab : menu.tabs()) {
      draw(g, tab);
    }
    for (MenuDefinition.Area area : menu.areas()) {
      draw(g, area);
    }
    g.dispose();
    return picture;
  }

  /** The open one is filled; the others are outlined, as there is something to tap. */
  private void draw(Graphics2D g, MenuDefinition.Tab tab) throws Exception {
    boolean open = tab.action() == null;
    RoundRectangle2D shape = inner(tab.bounds(), ROUND * 2);
    g.setColor(menu.colour(open ? "line" : "tile"));
    g.fill(shape);
    g.setColor(menu.colour("line"));
    g.setStroke(new BasicStroke(8));
    g.draw(shape);
    Rectangle b = tab.bounds();
    Color ink = menu.colour(open ? "tile" : "line");
    words(g, tab.label(), ink, LABEL, b.width, b.getCenterX(), b.getCenterY() + LABEL / 3);
  }

  private void draw(Graphics2D g, MenuDefinition.Area area) throws Exception {
    Rectangle b = area.bounds();
    g.setColor(menu.colour(area, "tile"));
    g.fill(inner(b, ROUND));
    boolean wide = b.width > b.height * 3 / 2;
    double x = wide ? b.x + b.width * 0.24 : b.getCenterX();
    double y = wide ? b.getCenterY() : b.y + b.height * 0.39;
    g.setColor(menu.colour(area, "soft"));
    g.fill(new Ellipse2D.Double(x - DISC / 2.0, y - DISC / 2.0, DISC, DISC));
    icon(g, area, x, y);
    Color ink = menu.colour(area, "ink");
    if (wide) {
      beside(g, area, ink);
    } else {
      double base = b.y + b.height * 0.80 + LABEL / 3;
      words(g, area.label(), ink, LABEL, b.width, b.getCenterX(), base);
    }
  }

  /** The words of a wide tile stand beside its icon: the first line loud, the second as usual. */
  private void beside(Graphics2D g, MenuDefinition.Area area, Color ink) throws Exception {
    Rectangle b = area.bounds();
    String[] lines = area.label().split("\n");
    double x = b.x + b.width * 0.65;
    double y = b.getCenterY() - (lines.length - 1) * LABEL * 0.85;
    for (int i = 0; i < lines.length; i++) {
      float size = i == 0 ? LOUD : LABEL;
      words(g, lines[i], ink, size, b.width / 2, x, y + LABEL / 3 + i * LABEL * 1.8);
    }
  }

  private void icon(Graphics2D g, MenuDefinition.Area area, double x, double y) {
    double scale = (double) ICON / ICON_GRID;
    AffineTransform place = new AffineTransform();
    place.translate(x - ICON / 2.0, y - ICON / 2.0);
    place.scale(scale, scale);
    g.setColor(menu.colour(area, "line"));
    g.setStroke(
        new BasicStroke((float) (2.8 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    area.icon().forEach(path -> g.draw(place.createTransformedShape(SvgPath.of(path))));
  }

  private static void words(
      Graphics2D g, String text, Color ink, float size, int room, double x, double base)
      throws Exception {
    TextLayout words = new TextLayout(text, font(size), g.getFontRenderContext());
    if (words.getAdvance() > room - 2 * MARGIN) {
      throw new IllegalStateException("the label is too wide: " + text + " " + words.getAdvance());
    }
    g.setColor(ink);
    words.draw(g, (float) (x - words.getAdvance() / 2), (float) base);
  }

  private static RoundRectangle2D inner(Rectangle b, int round) {
    return new RoundRectangle2D.Double(
        b.x + MARGIN / 2.0, b.y + MARGIN / 2.0, b.width - MARGIN, b.height - MARGIN, round, round);
  }

  private static Font font(float size) throws Exception {
    String name = "/fonts/NotoSansThaiLooped_600SemiBold.ttf";
    try (InputStream file = MenuPainter.class.getResourceAsStream(name)) {
      return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file)).deriveFont(size);
    }
  }
}
