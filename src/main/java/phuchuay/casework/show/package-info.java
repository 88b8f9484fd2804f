/** Answers, files and problems as people read them: on pages for owners and officers, on paper. */
@NullMarked
package phuchuay.casework.show;

import org.jspecify.annotations.NullMarked;
