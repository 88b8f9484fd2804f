/**
 * The officers' line (คิวเจ้าหน้าที่): who joins it, for which system, and what they are promised.
 */
@NullMarked
package phuchuay.chat.waiting;

import org.jspecify.annotations.NullMarked;
