/** Menus of those who are late: the one with what is overdue (เลยกำหนด) comes before all others. */
@NullMarked
package phuchuay.casework.menu;

import org.jspecify.annotations.NullMarked;
