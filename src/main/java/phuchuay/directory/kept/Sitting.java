package phuchuay.directory.kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import phuchuay.directory.kept.Verdict.Word;
import phuchuay.thai.ThaiNames;

/**
 * Judges line after line against the agencies that it may be about: a number, else a name and its
 * place, says which one is meant; what only looks like another is refused.
 */
final class Sitting {

  private final Map<UUID, Particulars> known = new HashMap<>();
  private final Map<String, UUID> byNumber = new HashMap<>();
  private final Map<String, List<UUID>> byLook = new HashMap<>();
  private final Map<UUID, Particulars> created = new LinkedHashMap<>();
  private final Map<UUID, Particulars> changed = new LinkedHashMap<>();
  private final Iterator<UUID> ids;

  Sitting(Map<UUID, Particulars> alike, List<UUID> newIds) {
    alike.forEach(this::remember);
    ids = newIds.iterator();
  }

  Verdict judge(Particulars line) {
    UUID id = line.number() == null ? null : byNumber.get(line.number().digits());
    boolean numbered = id != null;
    if (id == null) {
      id = alike(line);
    }
    Particulars agency = id == null ? null : known.get(id);
    if (id == null || agency == null) {
      return create(line);
    }
    Reason objection = numbered ? null : objection(line, agency);
    return objection == null ? change(id, agency, line) : Verdict.refused(objection);
  }

  Map<UUID, Particulars> created() {
    return created;
  }

  Map<UUID, Particulars> changed() {
    return changed;
  }

  private Verdict create(Particulars line) {
    UUID id = ids.next();
    remember(id, line);
    created.put(id, line);
    return Verdict.of(Word.CREATED, id);
  }

  private Verdict change(UUID id, Particulars agency, Particulars line) {
    Particulars now = agency.updatedBy(line);
    if (now.equals(agency)) {
      return Verdict.of(Word.SAME, id);
    }
    UUID other = alike(now);
    if (other != null && !other.equals(id)) {
      return Verdict.refused(Reason.NUMBER_OF_ANOTHER);
    }
    remember(id, now);
    (created.containsKey(id) ? created : changed).put(id, now);
    return Verdict.of(Word.CHANGED, id);
  }

  private static @Nullable Reason objection(Particulars line, Particulars agency) {
    if (!ThaiNames.plain(line.name()).equals(ThaiNames.plain(agency.name()))) {
      return Reason.NAME_LOOKS_LIKE_ANOTHER;
    }
    return line.number() != null && agency.number() != null ? Reason.NUMBER_DIFFERS : null;
  }

  private @Nullable UUID alike(Particulars line) {
    UUID near = null;
    for (UUID id : byLook.getOrDefault(line.look(), List.of())) {
      Particulars agency = known.get(id);
      if (agency == null || !agency.look().equals(line.look()) || !agency.near(line)) {
        continue;
      }
      if (agency.district().equals(line.district())) {
        return id;
      }
      near = id;
    }
    return near;
  }

  private void remember(UUID id, Particulars agency) {
    known.put(id, agency);
    byLook.computeIfAbsent(agency.look(), _ -> new ArrayList<>()).add(id);
    if (agency.number() != null) {
      byNumber.put(agency.number().digits(), id);
    }
  }
}
