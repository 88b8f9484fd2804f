/**
 * Agencies and companies (หน่วยงาน), the seats people hold in them, and finding one by name.
 *
 * <p>In: lists of agencies, one entered by hand or by another room, a name as somebody typed it.
 * Out: the agency that was meant, and that somebody has a seat or has it no more. Tables: agency,
 * agency_import, agency_import_line, agency_seats, seat.
 */
@ApplicationModule(allowedDependencies = {"platform", "thai", "files"})
@NullMarked
package phuchuay.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
