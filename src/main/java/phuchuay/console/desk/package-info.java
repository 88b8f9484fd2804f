/**
 * The desk itself (โต๊ะเจ้าหน้าที่): who waits, what was said, answering, and what officers should
 * know of whom they answer; live, in every instance.
 */
@NullMarked
package phuchuay.console.desk;

import org.jspecify.annotations.NullMarked;
