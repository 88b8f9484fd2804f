/** How the topic that somebody's words mean is found, and how sure that is. */
@NullMarked
package phuchuay.faq.search;

import org.jspecify.annotations.NullMarked;
