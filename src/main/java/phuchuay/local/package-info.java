/**
 * Embedded PostgreSQL, Redis, mail catcher and LINE simulator for a machine that has none; meets
 * the bot only over HTTP. Never in production.
 *
 * <p>In: an empty machine. Out: everything the service needs to run on it. Tables: none.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package phuchuay.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
