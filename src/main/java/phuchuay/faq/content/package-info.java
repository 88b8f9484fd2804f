/** The files of faq/: finding and reading them. */
@NullMarked
package phuchuay.faq.content;

import org.jspecify.annotations.NullMarked;
