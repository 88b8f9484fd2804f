package phuchuay.files.judging;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * What a JPEG says before its dots: how big it is and which way up it was taken.
 *
 * @param turned the orientation as EXIF numbers it, 1 to 8; 1 is upright
 */
public record JpegHead(Size size, int turned) {

  private static final int EXIF = 0x45786966;
  private static final int ORIENTATION = 0x0112;

  /** Empty where it cannot be followed to the frame. */
  public static Optional<JpegHead> read(InputStream photo) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(photo))) {
      in.skipNBytes(2);
      int turned = 1;
      while (true) {
        int marker = marker(in);
        int length = in.readUnsignedShort() - 2;
        if (length < 0 || marker == 0xda || marker == 0xd9) {
          return Optional.empty();
        }
        if (frame(marker)) {
          in.skipNBytes(1);
          int height = in.readUnsignedShort();
          return Optional.of(new JpegHead(new Size(in.readUnsignedShort(), height), turned));
        }
        if (marker == 0xe1 && turned == 1) {
          byte[] segment = in.readNBytes(length);
          turned = turned(ByteBuffer.wrap(segment));
        } else {
          in.skipNBytes(length);
        }
      }
    } catch (EOFException broken) {
      return Optional.empty();
    }
  }

  private static int marker(DataInputStream in) throws IOException {
    if (in.readUnsignedByte() != 0xff) {
      throw new EOFException();
    }
    int marker;
    do {
      marker = in.readUnsignedByte();
    } while (marker == 0xff);
    return marker;
  }

  private static boolean frame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static int turned(ByteBuffer segment) {
    if (segment.remaining() < 16 || segment.getInt(0) != EXIF) {
      return 1;
    }
    ByteBuffer tiff = segment.slice(6, segment.remaining() - 6);
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    try {
      int directory = tiff.getInt(4);
      int entries = Short.toUnsignedInt(tiff.getShort(directory));
      for (int at = directory + 2; entries > 0; entries--, at += 12) {
        if (tiff.getShort(at) == ORIENTATION) {
          int turned = tiff.getShort(at + 8);
          return turned >= 1 && turned <= 8 ? turned : 1;
        }
      }
    } catch (IndexOutOfBoundsException broken) {
      return 1;
    }
    return 1;
  }
}
