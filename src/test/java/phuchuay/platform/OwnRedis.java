package phuchuay.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Base64;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import redis.embedded.RedisServer;

/** A Redis of one test's own, which may go away and come back. */
public final class OwnRedis implements AutoCloseable {

  private final int port = freePort();
  private RedisServer server;

  public void comes() {
    try {
      server =
          RedisServer.newRedisServer().port(port).bind("127.0.0.1").setting("save \"\"").build();
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void goes() {
    try {
      server.stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  /** Tries that are counted there. */
  public Attempts attempts() {
    return new Attempts(
        line(port, new SimpleMeterRegistry()),
        new Fingerprints(Base64.getEncoder().encodeToString(new byte[32])));
  }

  /** A line of our own to whatever listens at that port. */
  static RedisLine line(int port, MeterRegistry meters) {
    LettuceConnectionFactory connections =
        new LettuceConnectionFactory(
            new RedisStandaloneConfiguration("127.0.0.1", port),
            LettuceClientConfiguration.builder().commandTimeout(Duration.ofSeconds(1)).build());
    connections.afterPropertiesSet();
    connections.start();
    return new RedisLine(new StringRedisTemplate(connections), meters, Duration.ofMillis(300));
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    if (server != null && server.isActive()) {
      goes();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
