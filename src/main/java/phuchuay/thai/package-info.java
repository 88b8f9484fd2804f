/**
 * Thai as it is really typed: normalising, wrong keyboard layouts, matching a sentence to samples.
 *
 * <p>In: text. Out: normalised text, the closest sample. Tables: none.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package phuchuay.thai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
