/**
 * The one way out by e-mail. Opens with the first letter we send.
 *
 * <p>In: a template and its fills. Out: a mail that left, or a reason why not. Tables: none yet.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package phuchuay.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
