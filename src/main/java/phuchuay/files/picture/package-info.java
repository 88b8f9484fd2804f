/** Pictures drawn anew, so that nothing of the original is left but its dots. */
@NullMarked
package phuchuay.files.picture;

import org.jspecify.annotations.NullMarked;
