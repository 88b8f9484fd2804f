/**
 * Thai as it is really typed: normalising, wrong keyboard layouts, matching a sentence to samples,
 * names and their likeness, one small Lucene index.
 *
 * <p>In: text. Out: normalised text, the closest sample, the nearest names. Tables: none.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package phuchuay.thai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
