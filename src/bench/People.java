import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * People with accounts, put into the service's own database; their password is the first
 * administrator's.
 */
final class People {

  static final String PASSWORD = "teak-parrot-2570";
  static final String SEAL_KEY = Base64.getEncoder().encodeToString(new byte[32]);

  private static final String ADD =
      """
      insert into account (id, system, username, name, email, email_print, email_proven, state, password, password_at,
                           created_at, entered_at)
      select ?::uuid, ?, ?, ?, ?, ?, now(), ?, password, now(), now(), now() from account where username = 'admin'
      """;

  private People() {}

  /** The n-th of a system: name {@code gpp7}, address {@code gpp7@bench.example}. */
  static void add(Path data, String system, String state, int many, boolean questions)
      throws Exception {
    try (Connection connection = connect(data)) {
      for (int n = 0; n < many; n++) {
        UUID id = UUID.randomUUID();
        String name = system + n;
        String email = name + "@bench.example";
        try (PreparedStatement sql = connection.prepareStatement(ADD)) {
          sql.setObject(1, id);
          sql.setString(2, system);
          sql.setString(3, name);
          sql.setBytes(4, sealed("Somebody"));
          sql.setBytes(5, sealed(email));
          sql.setBytes(6, mark("account e-mail", email));
          sql.setString(7, state);
          sql.execute();
        }
        if (questions) {
          ask(connection, id, system, number(n));
        }
      }
    }
  }

  private static void ask(Connection connection, UUID id, String system, String number)
      throws Exception {
    try (PreparedStatement sql =
        connection.prepareStatement(
            "insert into recovery_proof (account, system, numbers, set_at) values (?, ?, ?,"
                + " now())")) {
      sql.setObject(1, id);
      sql.setString(2, system);
      sql.setBytes(3, mark("recovery numbers", number));
      sql.execute();
    }
    try (PreparedStatement sql =
        connection.prepareStatement(
            "insert into recovery_question (account, place, code, answer) select ?, 1,"
                + " 'first-school', password from account where username = 'admin'")) {
      sql.setObject(1, id);
      sql.execute();
    }
  }

  /** A number of 13 digits whose check digit is right. */
  static String number(long n) {
    String digits = "1%011d".formatted(n);
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (13 - i);
    }
    return digits + (11 - sum % 11) % 10;
  }

  private static byte[] sealed(String text) throws Exception {
    byte[] nonce = new byte[12];
    new SecureRandom().nextBytes(nonce);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(new byte[32], "AES"),
        new GCMParameterSpec(128, nonce));
    byte[] rest = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(12 + rest.length).put(nonce).put(rest).array();
  }

  private static byte[] mark(String purpose, String value) throws Exception {
    return hmac(hmac(new byte[32], "fingerprints"), purpose + '\0' + value);
  }

  private static byte[] hmac(byte[] key, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  static Connection connect(Path data) throws Exception {
    Map<String, String> settings =
        Files.readAllLines(data.resolve("local.env")).stream()
            .map(row -> row.split("=", 2))
            .collect(Collectors.toMap(row -> row[0], row -> row[1].replace("'", "")));
    Properties login = new Properties();
    login.setProperty("user", settings.get("SPRING_DATASOURCE_USERNAME"));
    login.setProperty("password", settings.get("SPRING_DATASOURCE_PASSWORD"));
    return driver().connect(settings.get("SPRING_DATASOURCE_URL"), login);
  }

  private static Driver driver() throws Exception {
    try (var jars = Files.list(Path.of("target/service/lib"))) {
      Path jar =
          jars.filter(path -> path.getFileName().toString().startsWith("postgresql"))
              .findFirst()
              .orElseThrow();
      URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
      return (Driver)
          loader.loadClass("org.postgresql.Driver").getDeclaredConstructor().newInstance();
    }
  }
}
