package phuchuay.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import phuchuay.cast.House;
import phuchuay.directory.Seating.Full;
import phuchuay.directory.Seating.NotThere;
import phuchuay.directory.Seating.Seated;

/** Who sits for an agency, one after another. */
@House
class SeatsTest {

  private static final UUID MALEE = UUID.randomUUID();
  private static final UUID SOMCHAI = UUID.randomUUID();
  private static final String OFFICER = "officer";

  @Autowired Seats seats;
  @Autowired JdbcClient sql;

  private UUID agency = UUID.randomUUID();

  @BeforeEach
  void an_agency() {
    sql.sql("truncate agency, agency_seats, seat cascade").update();
    agency =
        sql.sql(
                """
                insert into agency (kind, name, plain, look, province, created_at, changed_at)
                values ('GOVERNMENT', 'กรมทดสอบ', 'กรมทดสอบ', 'กรมทดสอบ', '10', now(), now())
                returning id
                """)
            .query(UUID.class)
            .single();
  }

  @Test
  void ghg_gives_an_agency_one_seat_and_gpp_many() {
    assertThat(seats.take(agency, "ghg", MALEE, OFFICER)).isInstanceOf(Seated.class);
    assertThat(seats.take(agency, "ghg", SOMCHAI, OFFICER)).isEqualTo(new Full(1));
    assertThat(seats.take(agency, "gpp", MALEE, OFFICER)).isInstanceOf(Seated.class);
    assertThat(seats.take(agency, "gpp", SOMCHAI, OFFICER)).isInstanceOf(Seated.class);
  }

  @Test
  void an_agency_may_be_given_more_seats() {
    seats.allow(agency, "ghg", 2, OFFICER);
    seats.take(agency, "ghg", MALEE, OFFICER);
    assertThat(seats.take(agency, "ghg", SOMCHAI, OFFICER)).isInstanceOf(Seated.class);
  }

  @Test
  void who_sits_already_keeps_the_seat() {
    assertThat(seats.take(agency, "ghg", MALEE, OFFICER))
        .isEqualTo(seats.take(agency, "ghg", MALEE, OFFICER));
    assertThat(seats.history(agency)).hasSize(1);
  }

  @Test
  void a_hand_over_ends_one_seat_and_begins_the_next() {
    UUID old = seated("ghg", MALEE);

    assertThat(seats.handOver(old, SOMCHAI, OFFICER)).isInstanceOf(Seated.class);

    assertThat(seats.heldBy(MALEE)).isEmpty();
    assertThat(seats.heldBy(SOMCHAI)).extracting(Seat::system).containsExactly("ghg");
    assertThat(seats.history(agency))
        .extracting(Seat::reason)
        .containsExactlyInAnyOrder(null, "HANDED_OVER");
  }

  @Test
  void a_seat_is_handed_over_once() {
    UUID old = seated("ghg", MALEE);
    seats.handOver(old, SOMCHAI, OFFICER);

    assertThat(seats.handOver(old, UUID.randomUUID(), OFFICER)).isInstanceOf(NotThere.class);
    assertThat(seats.withdraw(old, OFFICER)).isFalse();
  }

  @Test
  void nobody_hands_a_seat_to_who_already_has_one() {
    UUID old = seated("gpp", MALEE);
    seated("gpp", SOMCHAI);

    assertThat(seats.handOver(old, SOMCHAI, OFFICER)).isInstanceOf(Full.class);
    assertThat(seats.handOver(old, MALEE, OFFICER)).isInstanceOf(NotThere.class);
    assertThat(seats.heldBy(MALEE)).hasSize(1);
  }

  @Test
  void an_ended_seat_is_free_again_and_stays_in_the_history() {
    UUID old = seated("ghg", MALEE);

    assertThat(seats.leave(old, "malee")).isTrue();

    assertThat(seats.take(agency, "ghg", SOMCHAI, OFFICER)).isInstanceOf(Seated.class);
    assertThat(seats.history(agency)).hasSize(2);
  }

  @Test
  void there_is_no_seat_in_no_system_or_in_a_closed_agency() {
    assertThat(seats.take(agency, "weather", MALEE, OFFICER)).isInstanceOf(NotThere.class);
    assertThat(seats.take(UUID.randomUUID(), "ghg", MALEE, OFFICER)).isInstanceOf(NotThere.class);
    sql.sql("update agency set status = 'CLOSED'").update();
    assertThat(seats.take(agency, "ghg", MALEE, OFFICER)).isInstanceOf(NotThere.class);
  }

  @Test
  void of_many_who_want_the_last_seat_at_once_one_gets_it() throws Exception {
    CyclicBarrier together = new CyclicBarrier(12);
    List<Callable<Seating>> wishes =
        IntStream.range(0, 12)
            .<Callable<Seating>>mapToObj(
                _ ->
                    () -> {
                      together.await();
                      return seats.take(agency, "ghg", UUID.randomUUID(), OFFICER);
                    })
            .toList();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      int seated = 0;
      for (Future<Seating> wish : many.invokeAll(wishes)) {
        seated += wish.get() instanceof Seated ? 1 : 0;
      }
      assertThat(seated).isEqualTo(1);
    }
  }

  private UUID seated(String system, UUID holder) {
    return ((Seated) seats.take(agency, system, holder, OFFICER)).seat();
  }
}
