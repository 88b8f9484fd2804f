/** Consents (ความยินยอม): their words, who gave them and how, and the pages and gate about them. */
@NullMarked
package phuchuay.account.consent;

import org.jspecify.annotations.NullMarked;
