/**
 * Stored files judged by content, safe previews, PDF, QR and barcode. Opens with the first photo we
 * keep.
 *
 * <p>In: bytes somebody sent. Out: a file that is safe to show. Tables: none yet.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package phuchuay.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
