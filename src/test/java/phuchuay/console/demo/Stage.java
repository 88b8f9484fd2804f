package phuchuay.console.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.account.AccountSystem;
import phuchuay.account.DemoAccounts;
import phuchuay.account.kept.Account;
import phuchuay.account.kept.AccountChanges;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.link.DemoLinking;
import phuchuay.casework.DemoNumbers;
import phuchuay.chat.DemoConversations;
import phuchuay.directory.Agencies;
import phuchuay.directory.IdNumber;
import phuchuay.directory.Kind;
import phuchuay.directory.NewAgency;
import phuchuay.directory.Province;
import phuchuay.directory.Provinces;
import phuchuay.directory.Seats;
import phuchuay.platform.Party;
import phuchuay.platform.Secret;

/** The demo in a house that has none: its parts, made as an instance with a demo makes them. */
final class Stage {

  private static final Class<?>[] PARTS = {
    DemoAccounts.class,
    DemoLinking.class,
    DemoConversations.class,
    DemoNumbers.class,
    Script.class,
    Turn.class,
    DemoPeople.class,
    DemoFiles.class,
    DemoAnswers.class,
    Acting.class,
    DemoCases.class,
    PracticePhones.class,
    Chatting.class,
    Pauses.class,
    DemoChats.class,
    DemoRun.class
  };

  private final DefaultListableBeanFactory parts;

  Stage(AutowireCapableBeanFactory house) {
    parts = new DefaultListableBeanFactory(house);
    for (Class<?> part : PARTS) {
      RootBeanDefinition definition = new RootBeanDefinition(part);
      definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
      parts.registerBeanDefinition(part.getName(), definition);
    }
  }

  <T> T part(Class<T> type) {
    return parts.getBean(type);
  }

  void leave() {
    part(DemoRun.class).close();
  }

  /** Takes the chats of the demo away, and those of others. */
  void clearChats(String... others) {
    JdbcClient sql = part(JdbcClient.class);
    Script script = part(Script.class);
    String[] lines =
        Stream.concat(script.stories().stream().map(Story::line), Stream.of(others))
            .toArray(String[]::new);
    for (String rows :
        List.of(
            "outgoing_message where call_id in (select id from outgoing_call where line_id ="
                + " any(?))",
            "outgoing_call where line_id = any(?)",
            "incoming where line_id = any(?)",
            "care_note where line_id = any(?)",
            "care_step where conversation_id in (select id from conversation where line_id ="
                + " any(?))",
            "care where line_id = any(?)",
            "conversation where line_id = any(?)")) {
      sql.sql("delete from " + rows).param(lines).update();
    }
  }

  /** Takes everything else of the demo away, also what an earlier run of the tests has left. */
  void strike() {
    JdbcClient sql = part(JdbcClient.class);
    Script script = part(Script.class);
    sql.sql("delete from case_file where number = any(?)")
        .param(
            script.plays().stream()
                .flatMap(play -> play.cases().stream())
                .map(scene -> scene.number().replace("-", ""))
                .toArray(String[]::new))
        .update();
    accounts(script).forEach(this::gone);
    sql.sql("delete from agency where name = any(?)")
        .param(typed(script, "agency-name").toArray(String[]::new))
        .update();
  }

  /** Of the cast, and of whoever was let in by an approval. */
  private Stream<UUID> accounts(Script script) {
    Stream<String> cast =
        Stream.concat(
            script.cast().staff().stream().map(Cast.Officer::username),
            script.cast().people().stream().map(Cast.Holder::username));
    AccountRows rows = part(AccountRows.class);
    return Stream.concat(cast, typed(script, "email"))
        .distinct()
        .flatMap(
            name ->
                Stream.of(AccountSystem.values()).flatMap(it -> rows.atTheDoor(name, it).stream()))
        .map(Account::id)
        .distinct()
        .toList()
        .stream();
  }

  private void gone(UUID account) {
    Seats seats = part(Seats.class);
    seats.heldBy(account).forEach(seat -> seats.withdraw(seat.id(), "test"));
    part(JdbcClient.class).sql("delete from line_link where account = ?").param(account).update();
    part(AccountChanges.class).erase(account);
  }

  private static Stream<String> typed(Script script, String field) {
    return script.plays().stream()
        .flatMap(play -> play.cases().stream().map(play::answers))
        .flatMap(answers -> Stream.ofNullable(answers.get(field)))
        .map(String::valueOf)
        .distinct();
  }

  /** The agencies of the cast, as they stand in the demo's list of agencies. */
  static void enterAgencies(Cast cast, Agencies agencies, Provinces provinces) throws IOException {
    Set<String> wanted = Set.copyOf(cast.agencies().values());
    try (InputStream packed = new ClassPathResource("directory/demo.csv.gz").getInputStream();
        InputStream list = new GZIPInputStream(packed)) {
      lines(new String(list.readAllBytes(), StandardCharsets.UTF_8))
          .filter(cells -> wanted.contains(cells[3]))
          .forEach(cells -> agencies.enter(agency(cells, provinces), Party.HOUSE));
    }
  }

  private static Stream<String[]> lines(String list) {
    return list.lines().skip(1).map(line -> line.split(",", -1));
  }

  private static NewAgency agency(String[] cells, Provinces provinces) {
    Province province = provinces.named(cells[4]).orElseThrow();
    return new NewAgency(
        Kind.valueOf(cells[2]),
        cells[0],
        cells[1],
        IdNumber.read(cells[3]).orElseThrow(),
        province,
        cells[5],
        new Secret(cells[6]),
        new Secret(cells[7]));
  }
}
