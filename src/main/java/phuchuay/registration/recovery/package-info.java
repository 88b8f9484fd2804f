/** Requests to come back in (กู้คืนบัญชี) as cases: account keeps each, its case follows it. */
@NullMarked
package phuchuay.registration.recovery;

import org.jspecify.annotations.NullMarked;
