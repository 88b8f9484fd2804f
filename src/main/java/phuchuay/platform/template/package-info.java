/** The files of templates/: finding, reading and filling them. */
@NullMarked
package phuchuay.platform.template;

import org.jspecify.annotations.NullMarked;
