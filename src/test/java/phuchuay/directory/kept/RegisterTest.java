package phuchuay.directory.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.House;
import phuchuay.directory.Agencies;
import phuchuay.directory.Entered.Added;
import phuchuay.directory.Entered.LooksLike;
import phuchuay.directory.Entered.NumberTaken;
import phuchuay.directory.IdNumber;
import phuchuay.directory.Kind;
import phuchuay.directory.NewAgency;
import phuchuay.directory.Provinces;
import phuchuay.directory.kept.Registered.Done;
import phuchuay.directory.kept.Registered.Objection;
import phuchuay.directory.kept.Registered.Stale;
import phuchuay.platform.Party;
import phuchuay.platform.Secret;

/** One agency entered or changed by several officers at once. */
@House
class RegisterTest {

  private static final int MANY = 16;

  @Autowired Agencies agencies;
  @Autowired Register register;
  @Autowired Provinces provinces;
  @Autowired JdbcClient sql;

  @BeforeEach
  void an_empty_directory() {
    sql.sql("truncate agency, agency_import, agency_import_line, agency_seats, seat").update();
  }

  @Test
  void of_many_who_enter_the_same_at_once_one_does_and_the_others_are_shown_it() throws Exception {
    List<Registered> all =
        atOnce(who -> register.create(agency("กรมทดสอบ"), Party.of("staff", who)));
    List<Done> done = only(Done.class, all);
    assertThat(done).hasSize(1);
    assertThat(only(Objection.class, all))
        .hasSize(MANY - 1)
        .allSatisfy(objection -> assertThat(objection.other()).isEqualTo(done.getFirst().agency()));
    assertThat(sql.sql("select count(*) from agency").query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  void of_many_who_change_the_same_at_once_one_does_and_the_others_are_out_of_date()
      throws Exception {
    Done made = (Done) register.create(agency("กรมทดสอบ"), Party.HOUSE);
    long change = sql.sql("select changed from agency").query(Long.class).single();
    List<Registered> all =
        atOnce(
            who ->
                register.change(
                    made.agency(), change, _ -> agency("กรม" + who), Party.of("staff", who)));
    assertThat(only(Done.class, all)).hasSize(1);
    assertThat(only(Stale.class, all)).hasSize(MANY - 1);
  }

  @Test
  void another_room_enters_an_agency_by_the_same_rules() {
    IdNumber number = new IdNumber("0994000158009");
    UUID id = ((Added) agencies.enter(company("บริษัท ก จำกัด", number), Party.HOUSE)).id();
    assertThat(agencies.enter(company("บริษัท ข จำกัด", number), Party.HOUSE))
        .isEqualTo(new NumberTaken(id));
    assertThat(agencies.enter(company("บริษัท​ ก จำกัด", null), Party.HOUSE))
        .isEqualTo(new LooksLike(id, "บริษัท ก จำกัด"));
    assertThatThrownBy(() -> agencies.enter(company("=cmd()", null), Party.HOUSE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(agencies.one(id).orElseThrow().email().value()).isEqualTo("saraban@a.example");
    assertThat(
            sql.sql("select act from audit where subject = ?")
                .param(id.toString())
                .query(String.class)
                .list())
        .containsExactly("agency.created");
  }

  private NewAgency company(String name, @Nullable IdNumber number) {
    return new NewAgency(
        Kind.COMPANY,
        name,
        null,
        number,
        provinces.of("10"),
        "",
        new Secret("saraban@a.example"),
        new Secret("1 ถนน"));
  }

  private Particulars agency(String name) {
    return new Particulars(
        Kind.GOVERNMENT,
        name,
        "",
        List.of(),
        null,
        provinces.of("10"),
        "",
        new Secret(""),
        new Secret(""),
        null);
  }

  private static <T> List<T> only(Class<T> kind, List<Registered> all) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private interface Deed {
    Registered by(String who);
  }

  private static List<Registered> atOnce(Deed deed) throws Exception {
    CyclicBarrier together = new CyclicBarrier(MANY);
    List<Callable<Registered>> deeds =
        IntStream.range(0, MANY)
            .<Callable<Registered>>mapToObj(
                i ->
                    () -> {
                      together.await();
                      return deed.by("officer" + i);
                    })
            .toList();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      return many.invokeAll(deeds).stream().map(Future::resultNow).toList();
    }
  }
}
