/** Letters that tell the result of a move: written once, signed, and true for whoever asks. */
@NullMarked
package phuchuay.casework.letter;

import org.jspecify.annotations.NullMarked;
