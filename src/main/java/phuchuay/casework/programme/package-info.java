/**
 * Programmes (แบบเรื่อง) as data: read from {@code programmes/}, checked line by line, versioned.
 */
@NullMarked
package phuchuay.casework.programme;

import org.jspecify.annotations.NullMarked;
