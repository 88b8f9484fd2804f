package phuchuay.console.desk;

import org.jspecify.annotations.Nullable;
import phuchuay.chat.care.Item;

/**
 * One thing in the thread, in words.
 *
 * @param side theirs, ours, note or step
 * @param from who said it: the bot, or an officer by name
 * @param text what they wrote, or what a step was
 * @param messages ours as LINE's JSON, to be drawn as the phone draws it
 * @param plain the same in words, for whoever draws nothing
 * @param day what stands above it, if it is the first of a day
 * @param state of ours: ok, wait, bad or unsure
 * @param said what became of ours, in words
 * @param paid whether it used the month's quota
 * @param file where what they sent can be seen or fetched; null if there is none
 * @param version changes when anything of it does
 */
record Spoken(
    String key,
    String side,
    String from,
    String kind,
    String text,
    @Nullable String messages,
    String plain,
    @Nullable String day,
    String time,
    String state,
    String said,
    boolean paid,
    @Nullable String file,
    boolean picture,
    String version) {

  static String side(Item.By by) {
    return switch (by) {
      case PERSON -> "theirs";
      case BOT, OFFICER -> "ours";
      case NOTE -> "note";
      case STEP -> "step";
    };
  }
}
