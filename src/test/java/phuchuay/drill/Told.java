package phuchuay.drill;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as LINE told it.
 *
 * @param firstSent when LINE began to tell it, by the machine's own clock
 * @param acknowledged when it was first answered 200; 0 as long as it was not
 */
record Told(
    String person,
    ObjectNode event,
    long firstSent,
    AtomicLong acknowledged,
    AtomicInteger deliveries) {

  Told(String person, ObjectNode event) {
    this(person, event, System.nanoTime(), new AtomicLong(), new AtomicInteger());
  }

  String id() {
    return event.path("webhookEventId").asString();
  }

  String token() {
    return event.path("replyToken").asString();
  }

  boolean alone() {
    return event.path("type").asString().equals("postback");
  }

  boolean taken() {
    return acknowledged.get() != 0;
  }

  boolean before(Told later) {
    return taken() && acknowledged.get() < later.firstSent;
  }
}
