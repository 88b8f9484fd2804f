/**
 * Agencies and companies (หน่วยงาน), the seats people hold in them, and finding one by name.
 *
 * <p>In: lists of agencies, one entered by hand or by another room, a name as somebody typed it.
 * Out: the agency that was meant. Tables: agency, agency_import, agency_import_line, agency_seats,
 * seat.
 */
@ApplicationModule(allowedDependencies = {"platform", "thai", "files"})
@NullMarked
package phuchuay.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
