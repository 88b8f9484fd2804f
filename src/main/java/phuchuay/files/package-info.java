/**
 * Stored files (ไฟล์) judged by content, and safe previews; PDF, QR and barcode come later.
 *
 * <p>In: bytes somebody sent. Out: a file that is kept, a preview that is safe to show. Tables:
 * stored_file; the bytes lie in a folder that all instances share.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package phuchuay.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
