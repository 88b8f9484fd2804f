package phuchuay.files;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file while it is written: gone when it is closed, unless it was given its place. */
final class Arriving implements AutoCloseable {

  private final Disk disk;
  private final Path path;
  private final FileChannel channel;
  private final MessageDigest digest;
  private long bytes;

  Arriving(Disk disk, Path path) throws NoRoom {
    this.disk = disk;
    this.path = path;
    try {
      channel = FileChannel.open(path, CREATE_NEW, WRITE);
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    } catch (IOException refused) {
      throw new NoRoom(refused);
    }
  }

  void write(byte[] part, int length) throws NoRoom {
    disk.checkRoom();
    try {
      ByteBuffer left = ByteBuffer.wrap(part, 0, length);
      while (left.hasRemaining()) {
        channel.write(left);
      }
    } catch (IOException full) {
      throw new NoRoom(full);
    }
    digest.update(part, 0, length);
    bytes += length;
  }

  void place(Path place) throws NoRoom {
    try {
      channel.force(true);
      channel.close();
      disk.place(path, place);
    } catch (IOException full) {
      throw new NoRoom(full);
    }
  }

  Path path() {
    return path;
  }

  long bytes() {
    return bytes;
  }

  /** Of all that was written; asked once. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(path);
    } catch (IOException left) {
      // what stays behind here is swept within two hours
    }
  }
}
