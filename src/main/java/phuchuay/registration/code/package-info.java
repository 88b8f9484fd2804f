/** Activation codes as they are kept, drawn, typed and guessed. */
@NullMarked
package phuchuay.registration.code;

import org.jspecify.annotations.NullMarked;
