/** Questions and answers at the desk: looking, editing with a preview, trying out, publishing. */
@NullMarked
package phuchuay.console.answers;

import org.jspecify.annotations.NullMarked;
