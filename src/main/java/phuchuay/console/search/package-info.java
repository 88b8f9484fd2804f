/** One box for officers that looks everywhere: messages, agencies, people, cases. */
@NullMarked
package phuchuay.console.search;

import org.jspecify.annotations.NullMarked;
