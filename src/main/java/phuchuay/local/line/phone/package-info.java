/** The phone in the browser and what stands beside it: what a person does, sees and switches. */
@NullMarked
package phuchuay.local.line.phone;

import org.jspecify.annotations.NullMarked;
