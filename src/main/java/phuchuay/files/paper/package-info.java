/** Letters as PDF; this package alone knows the libraries that print. */
@NullMarked
package phuchuay.files.paper;

import org.jspecify.annotations.NullMarked;
