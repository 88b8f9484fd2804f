package phuchuay.platform.days;

import java.time.LocalDate;

/**
 * A public holiday (วันหยุดราชการ).
 *
 * @param announced whether it is official; one that is only expected is still a working day, so
 *     that a due moment never moves to an earlier day when the announcement comes
 */
public record Holiday(LocalDate date, String name, boolean announced) {}
