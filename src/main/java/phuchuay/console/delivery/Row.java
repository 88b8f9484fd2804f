package phuchuay.console.delivery;

import java.time.Instant;
import java.util.List;

/**
 * Something that was sent, in the words of the page.
 *
 * @param way mail or line
 * @param to the masked address; blank for LINE
 * @param tone good, wait, bad or plain
 * @param code what the server said, for whoever looks after the house
 * @param todo what the officer can do now
 * @param call the number of a call that a person must decide about; 0 if there is none
 */
record Row(
    Instant at,
    String way,
    String to,
    List<String> names,
    String state,
    String tone,
    String why,
    String code,
    int attempts,
    String todo,
    TemplateNames.Again again,
    long call) {}
