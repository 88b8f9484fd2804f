package phuchuay.casework;

import java.time.Instant;
import java.util.UUID;
import phuchuay.files.StoredFile;
import phuchuay.platform.Party;

/**
 * A document of a case (เอกสารแนบ).
 *
 * @param field the field of the form, or of what a move asks for, that it belongs to
 * @param document the same for all versions of one document
 * @param version 1, 2, …; the highest is the one that counts
 */
public record CaseDocument(
    UUID document, String field, int version, StoredFile file, Party by, Instant at) {}
