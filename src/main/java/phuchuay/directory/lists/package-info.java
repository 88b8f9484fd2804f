/**
 * Lists of agencies that are handed in (นำเข้ารายชื่อ): read as offices save them, line by line.
 */
@NullMarked
package phuchuay.directory.lists;

import org.jspecify.annotations.NullMarked;
