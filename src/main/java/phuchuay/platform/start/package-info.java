/** What is looked at before we start, and how we say why we cannot. */
@NullMarked
package phuchuay.platform.start;

import org.jspecify.annotations.NullMarked;
