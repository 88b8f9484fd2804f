/**
 * The demo: its cast, a case in every state, and chats, entered once after the start, through the
 * same doors that people use. What is in it stands in {@code src/main/resources/demo} and in
 * docs/demo.md.
 */
@NullMarked
package phuchuay.console.demo;

import org.jspecify.annotations.NullMarked;
