/**
 * Days that count: working days and public holidays (วันหยุดราชการ), spans of time, due moments,
 * fiscal years and rounds. Everything reckons in Bangkok's days from a moment it is given.
 */
@NamedInterface("days")
@NullMarked
package phuchuay.platform.days;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
