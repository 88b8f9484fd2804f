package phuchuay.files.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Image;
import org.xhtmlrenderer.pdf.ITextFSImage;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/** Gives the printer the pictures that were handed to it, and nothing else from anywhere. */
final class OnlyOurs extends ITextUserAgent {

  private static final int DOTS_PER_PIXEL = 20;

  /** What a browser knows before any page says it; the printer asks for it by its address. */
  private static final URL BASE_STYLE =
      Objects.requireNonNull(
          XhtmlNamespaceHandler.class.getResource("/resources/css/XhtmlNamespaceHandler.css"));

  private final Map<String, byte[]> pictures;

  OnlyOurs(ITextOutputDevice device, Map<String, byte[]> pictures) {
    super(device, DOTS_PER_PIXEL);
    this.pictures = pictures;
  }

  @Override
  public ImageResource getImageResource(String name) {
    byte[] picture = pictures.get(name);
    return new ImageResource(name, picture == null ? null : image(picture));
  }

  private static ITextFSImage image(byte[] picture) {
    try {
      Image image = Image.getInstance(picture);
      image.scaleAbsolute(
          image.getPlainWidth() * DOTS_PER_PIXEL, image.getPlainHeight() * DOTS_PER_PIXEL);
      return new ITextFSImage(image);
    } catch (IOException judgedBefore) {
      throw new IllegalStateException(judgedBefore);
    }
  }

  @Override
  protected @Nullable InputStream resolveAndOpenStream(@Nullable String address) {
    try {
      return BASE_STYLE.toString().equals(address) ? BASE_STYLE.openStream() : null;
    } catch (IOException torn) {
      throw new UncheckedIOException(torn);
    }
  }

  /** All that the printer would fetch by itself comes by here. */
  @Override
  protected InputStream openStream(String address) throws IOException {
    throw new IOException("a paper fetches nothing");
  }

  @Override
  public @Nullable String resolveURI(@Nullable String address) {
    return address;
  }
}
