/**
 * Stored files (ไฟล์) judged by content, and safe previews; files that people put into forms
 * (ไฟล์แนบ); letters and forms as PDF (หนังสือ แบบคำขอ); QR codes and barcodes.
 *
 * <p>In: bytes somebody sent, words and pictures to be printed, a photo of a mark. Out: a file that
 * is kept, held or refused with a reason, a preview that is safe to show, a download that can do
 * nothing, a paper, a mark. Tables: stored_file; the bytes lie in a folder that all instances
 * share.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package phuchuay.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
