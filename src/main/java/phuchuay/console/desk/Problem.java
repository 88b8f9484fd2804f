package phuchuay.console.desk;

/**
 * Why something was not done, as the page is told.
 *
 * @param why {@code desk.problem.<why>} in the messages
 * @param words the same in words
 * @param text what is to stand in the composer instead; blank to leave what is there
 */
record Problem(String why, String words, String text) {}
