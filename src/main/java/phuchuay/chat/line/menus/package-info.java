/**
 * Rich menus (เมนูใต้ห้องแชท) as code: what {@code rich-menus/} says is made so at LINE, and each
 * phone is shown the one that fits.
 */
@NullMarked
package phuchuay.chat.line.menus;

import org.jspecify.annotations.NullMarked;
