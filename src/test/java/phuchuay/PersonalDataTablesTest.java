package phuchuay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.House;
import phuchuay.platform.PersonalData;

/**
 * Every column that may tell of a person is answered for in personal-data.txt: by a room that shows
 * and erases it, or with the reason why none does. A new table joins there, or fails here.
 */
@House
class PersonalDataTablesTest {

  /** Names that columns about people have; what refers to an account does too. */
  private static final String SUSPICIOUS =
      "account|holder|owner|person|contact|member|actor|subject|about|author|officer|whom|by|.*_by|line_id"
          + "|line_user_id|user_id|username|.*email.*|.*phone.*|.*address.*|number.*|signature|payload|letter"
          + "|file_id|body|step";

  @Autowired List<PersonalData> rooms;
  @Autowired JdbcClient sql;
  private final Map<String, String> answered = read();

  @Test
  void every_column_about_people_is_answered_for_and_the_list_names_no_other() {
    Set<String> suspects = suspects();

    assertThat(new TreeSet<>(answered.keySet())).isEqualTo(suspects);
    assertThat(suspects).contains("account.email", "seat.holder", "incoming.line_id");
  }

  @Test
  void who_answers_is_a_room_that_shows_and_erases() {
    Set<String> names = rooms.stream().map(PersonalData::name).collect(Collectors.toSet());

    assertThat(names).hasSameSizeAs(rooms);
    assertThat(answered.values()).allSatisfy(room -> assertThat(room).isIn(with(names, "-")));
    assertThat(answered.values())
        .containsAll(Set.of("account", "consents", "chat", "mail", "seats"));
  }

  private Set<String> suspects() {
    Set<String> suspects = new TreeSet<>();
    sql.sql(
            """
            select c.table_name || '.' || c.column_name
            from information_schema.columns c
            join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'flyway_schema_history'
              and c.data_type in ('uuid', 'text', 'bytea', 'jsonb', 'json', 'ARRAY', 'character varying')
              and (c.column_name ~ ('^(' || :names || ')$') or exists (
                select from information_schema.key_column_usage k
                join information_schema.constraint_column_usage u on u.constraint_name = k.constraint_name
                where u.table_name = 'account' and u.column_name = 'id'
                  and k.table_name = c.table_name and k.column_name = c.column_name
                  and k.table_name <> 'account'))
            """)
        .param("names", SUSPICIOUS)
        .query(String.class)
        .list()
        .forEach(suspects::add);
    return suspects;
  }

  private static Set<String> with(Set<String> names, String other) {
    Set<String> all = new TreeSet<>(names);
    all.add(other);
    return all;
  }

  private static Map<String, String> read() {
    try (InputStream file = PersonalDataTablesTest.class.getResourceAsStream("personal-data.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split(" +", 3))
          .peek(
              parts ->
                  assertThat(parts.length)
                      .as("a reason for %s", parts[0])
                      .isGreaterThanOrEqualTo(parts[1].equals("-") ? 3 : 2))
          .collect(toMap(parts -> parts[0], parts -> parts[1], (one, two) -> one, TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
