package phuchuay.account.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.platform.Seal;

/** Looks for words in every place where the house keeps something, under the seals as well. */
@TestComponent
public class Everywhere {

  private final JdbcClient sql;
  private final Seal seal;
  private final StringRedisTemplate redis;
  private final Path folder;

  Everywhere(
      JdbcClient sql,
      Seal seal,
      StringRedisTemplate redis,
      @Value("${phuchuay.files.folder}") Path folder) {
    this.sql = sql;
    this.seal = seal;
    this.redis = redis;
    this.folder = folder;
  }

  /** The places where one of the words is to be found. */
  public List<String> found(List<String> words) {
    List<String> found = new ArrayList<>();
    columns()
        .forEach(
            (column, type) -> {
              boolean there = type.equals("bytea") ? sealed(column, words) : written(column, words);
              if (there) {
                found.add(column);
              }
            });
    found.addAll(inRedis(words));
    found.addAll(onDisk(words));
    return found;
  }

  private Map<String, String> columns() {
    Map<String, String> columns = new TreeMap<>();
    sql.sql(
            """
            select c.table_name || '.' || c.column_name as name, c.data_type as type
            from information_schema.columns c
            join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
            """)
        .query(
            row -> {
              columns.put(row.getString("name"), row.getString("type"));
            });
    return columns;
  }

  private boolean written(String column, List<String> words) {
    String[] names = column.split("\\.");
    return words.stream()
        .anyMatch(
            word ->
                sql.sql(
                        "select exists (select from \"%s\" where strpos(cast(\"%s\" as text), ?) > 0)"
                            .formatted(names[0], names[1]))
                    .param(word)
                    .query(Boolean.class)
                    .single());
  }

  private boolean sealed(String column, List<String> words) {
    String[] names = column.split("\\.");
    return sql
        .sql(
            "select \"%s\" from \"%s\" where \"%s\" is not null"
                .formatted(names[1], names[0], names[1]))
        .query(byte[].class)
        .list()
        .stream()
        .anyMatch(
            bytes -> has(bytes, words) || words.stream().anyMatch(seal.read(bytes)::contains));
  }

  private List<String> inRedis(List<String> words) {
    Set<String> keys = redis.keys("*");
    return keys.stream()
        .filter(key -> words.stream().anyMatch((key + " " + value(key))::contains))
        .map(key -> "redis " + key)
        .toList();
  }

  private String value(String key) {
    return switch (redis.type(key)) {
      case STRING -> String.valueOf(redis.opsForValue().get(key));
      case HASH -> redis.opsForHash().entries(key).toString();
      case ZSET -> String.valueOf(redis.opsForZSet().range(key, 0, -1));
      case SET -> String.valueOf(redis.opsForSet().members(key));
      case LIST -> String.valueOf(redis.opsForList().range(key, 0, -1));
      default -> "";
    };
  }

  private List<String> onDisk(List<String> words) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> words.stream().anyMatch(file.toString()::contains) || has(file, words))
          .map(file -> "disk " + file)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean has(Path file, List<String> words) {
    try {
      return has(Files.readAllBytes(file), words);
    } catch (IOException gone) {
      return false;
    }
  }

  private static boolean has(byte[] bytes, List<String> words) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return words.stream().anyMatch(text::contains);
  }
}
