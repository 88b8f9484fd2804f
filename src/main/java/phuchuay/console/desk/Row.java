package phuchuay.console.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in a list of the desk, in words.
 *
 * @param who what to call them
 * @param agency for which they ask, if that is proven; blank if not
 * @param since the moment from which their waiting counts, in milliseconds; 0 when they do not wait
 * @param tone plain, wait or bad, by whether the time in which to answer runs out
 * @param officer whose it is, by id, and what colleagues call them
 */
record Row(
    long conversation,
    String who,
    String agency,
    String system,
    String state,
    String last,
    long since,
    String waits,
    String tone,
    @Nullable String officer,
    String officerName,
    int unread,
    List<String> labels,
    String when) {}
