package phuchuay.chat;

import org.jspecify.annotations.Nullable;

/**
 * What a conversation is about just now (เรื่องที่คุยกันอยู่), so that "and what papers?" can be
 * understood and an officer need not ask again; blank where nothing is known.
 *
 * @param topic an answer by its id, or a talk by its name
 * @param system gpp, ghg, fuel, jcm or eia
 * @param number of the case that was spoken of
 */
public record About(String topic, String system, String number) {

  public static final About NOTHING = new About("", "", "");

  public static About topic(String topic, String system) {
    return new About(topic, system, "");
  }

  public static About system(String system) {
    return new About("", system, "");
  }

  /** With what was known before where this says nothing. */
  public About or(@Nullable About before) {
    return before == null
        ? this
        : new About(
            said(topic, before.topic), said(system, before.system), said(number, before.number));
  }

  private static String said(String now, String before) {
    return now.isEmpty() ? before : now;
  }
}
