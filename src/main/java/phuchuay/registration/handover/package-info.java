/** Handing a seat over (เปลี่ยนผู้รายงาน), asked for in chat; an officer decides on the case. */
@NullMarked
package phuchuay.registration.handover;

import org.jspecify.annotations.NullMarked;
