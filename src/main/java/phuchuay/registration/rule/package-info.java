/**
 * Rules by which codes are issued without an officer looking; none is on until a supervisor says
 * so.
 */
@NullMarked
package phuchuay.registration.rule;

import org.jspecify.annotations.NullMarked;
