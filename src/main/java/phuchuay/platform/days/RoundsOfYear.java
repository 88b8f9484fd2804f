package phuchuay.platform.days;

import static phuchuay.platform.days.FiscalYear.BUDDHIST_AHEAD;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a Buddhist year falls into rounds (รอบ): each lasts until the eve of the next, the last until
 * the eve of the next year's first.
 *
 * @param starts the first day of each round, in order
 */
public record RoundsOfYear(List<MonthDay> starts) {

  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  public RoundsOfYear {
    starts = List.copyOf(starts);
    boolean rising = starts.equals(starts.stream().distinct().sorted().toList());
    if (starts.isEmpty() || !rising || starts.contains(LEAP_DAY)) {
      throw new IllegalArgumentException(
          "rounds begin on days that every year has, one after another, not " + starts);
    }
  }

  public List<Round> of(int year) {
    return IntStream.rangeClosed(1, starts.size()).mapToObj(n -> round(year, n)).toList();
  }

  public Round round(int year, int number) {
    boolean lastOne = number == starts.size();
    LocalDate next = begins(lastOne ? year + 1 : year, lastOne ? 1 : number + 1);
    return new Round(year, number, begins(year, number), next.minusDays(1));
  }

  /** The round that a day is in; the first days of a year may be of the last round before. */
  public Round on(LocalDate day) {
    int year = day.getYear() + BUDDHIST_AHEAD;
    return of(year).reversed().stream()
        .filter(round -> !round.first().isAfter(day))
        .findFirst()
        .orElseGet(() -> round(year - 1, starts.size()));
  }

  private LocalDate begins(int year, int number) {
    return starts.get(number - 1).atYear(year - BUDDHIST_AHEAD);
  }
}
