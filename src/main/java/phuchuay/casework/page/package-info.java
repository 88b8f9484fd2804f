/** The pages of cases: one's own, the form step by step, where a case stands, and the desk's. */
@NullMarked
package phuchuay.casework.page;

import org.jspecify.annotations.NullMarked;
