package phuchuay.platform.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.springframework.stereotype.Component;
import phuchuay.platform.Seal;

/**
 * What a session remembers, as Redis may see it: sealed, bound to its session and name, and made of
 * nothing but the kinds of objects that are named here.
 */
@Component
class SessionSeal {

  private static final ObjectInputFilter KINDS =
      ObjectInputFilter.Config.createFilter(
          "maxbytes=65536;maxdepth=20;maxrefs=2000;maxarray=2000;"
              + "phuchuay.**;java.lang.*;java.util.*;java.util.concurrent.*;java.time.*;java.math.*;"
              + "org.springframework.security.core.**;"
              + "org.springframework.security.authentication.*;org.springframework.security.web.**;"
              + "org.springframework.web.servlet.FlashMap;"
              + "org.springframework.util.LinkedMultiValueMap;"
              + "org.springframework.util.MultiValueMapAdapter;!*");

  private final Seal seal;

  SessionSeal(Seal seal) {
    this.seal = seal;
  }

  /** Fails at once for what could not be opened again. */
  String seal(String session, String name, Object value) {
    byte[] bytes = written(value);
    read(bytes);
    String text = bound(session, name) + Base64.getEncoder().encodeToString(bytes);
    return Base64.getEncoder().encodeToString(seal.seal(text));
  }

  Object open(String session, String name, String sealed) {
    String text = seal.open(Base64.getDecoder().decode(sealed));
    String bound = bound(session, name);
    if (!text.startsWith(bound)) {
      throw new IllegalStateException("sealed for another session");
    }
    return read(Base64.getDecoder().decode(text.substring(bound.length())));
  }

  private static String bound(String session, String name) {
    return session + '\n' + name + '\n';
  }

  private static byte[] written(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
      objects.writeObject(value);
    } catch (IOException notSerializable) {
      throw new UncheckedIOException(notSerializable);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) {
    try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      objects.setObjectInputFilter(KINDS);
      return objects.readObject();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }
}
