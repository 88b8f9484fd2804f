/** Phuchuay (ผู้ช่วย): the service as a whole; its rooms are the packages below. */
@NullMarked
package phuchuay;

import org.jspecify.annotations.NullMarked;
