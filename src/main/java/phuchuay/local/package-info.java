/**
 * Embedded PostgreSQL, Redis, mail catcher and LINE simulator for a machine that has none; meets
 * the bot only over HTTP. Never in production.
 *
 * <p>In: an empty machine, or one where some servers are configured. Out: the settings that are
 * missing, the servers behind them, the file local.env, the pages under /local. Tables: none; what
 * must be remembered lies in the data folder, which one living process owns.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package phuchuay.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
