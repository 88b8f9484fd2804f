/**
 * Canned replies (คำตอบสำเร็จรูป): what officers answer with again and again, kept, found by a few
 * letters and filled in; those that come with the house are in {@code canned.yml}.
 */
@NullMarked
package phuchuay.console.canned;

import org.jspecify.annotations.NullMarked;
