/** What is wrong with the five systems: officers say it here, people hear it in chat. */
@NullMarked
package phuchuay.console.outage;

import org.jspecify.annotations.NullMarked;
