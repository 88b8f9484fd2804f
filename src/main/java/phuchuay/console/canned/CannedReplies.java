package phuchuay.console.canned;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.Person;
import phuchuay.chat.Handed;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;

/**
 * All canned replies (คำตอบสำเร็จรูป): what an officer may use, found, filled, counted; and their
 * changes, each in the audit.
 */
@Component
public class CannedReplies {

  private static final Comparator<CannedReply> ORDER =
      Comparator.comparingInt(CannedReply::place)
          .thenComparing(Comparator.comparingLong(CannedReply::used).reversed());

  private final CannedRows rows;
  private final Handed handed;
  private final Audit audit;
  private volatile Shelf shelf = new Shelf("", CannedSearch.over(List.of()));

  CannedReplies(CannedRows rows, Handed handed, Audit audit) {
    this.rows = rows;
    this.handed = handed;
    this.audit = audit;
  }

  /** The rows as they were when they had this stamp. */
  private record Shelf(String stamp, CannedSearch search) {}

  /** What this officer may use in a chat about this system, the most used first. */
  public List<CannedReply> forOfficer(Person me, String system) {
    return search().find("", usable(me, system));
  }

  /** The same, found by what was typed; the shortcut first, with or without its slash. */
  public List<CannedReply> search(Person me, String typed, String system) {
    return search().find(typed, usable(me, system));
  }

  /** Those that the page lists: whatever they may read, the archived too. */
  List<CannedReply> listed(Person me, String typed) {
    return search().find(typed, reply -> reply.seenBy(me));
  }

  public Optional<CannedReply> find(Person me, String id) {
    return search().all().stream()
        .filter(reply -> reply.id().equals(id) && reply.seenBy(me))
        .findFirst();
  }

  /** One that this officer may change. */
  Optional<CannedReply> changeable(Person me, String id) {
    return find(me, id).filter(reply -> reply.changedBy(me));
  }

  /** What is not known stays in its braces and is named: then it must not be sent. */
  public Filled fill(CannedReply reply, Map<Fill, String> facts) {
    return Filled.of(reply.text(), facts);
  }

  /** It was sent: whatever is used often stands further up. */
  @Transactional
  public void used(String id) {
    rows.used(id);
  }

  private static Predicate<CannedReply> usable(Person me, String system) {
    return reply ->
        !reply.archived()
            && reply.seenBy(me)
            && (system.isEmpty() || reply.system().isEmpty() || reply.system().equals(system));
  }

  /** Read anew only after a change, wherever it was made. */
  private CannedSearch search() {
    String stamp = rows.stamp();
    Shelf now = shelf;
    if (!now.stamp.equals(stamp)) {
      now = new Shelf(stamp, CannedSearch.over(rows.all().stream().sorted(ORDER).toList()));
      shelf = now;
    }
    return now.search;
  }

  /** What came of a change. */
  enum Changed {
    YES,
    /** Somebody else was faster. */
    STALE,
    /** Another reply that one sees at the same time has this shortcut. */
    SHORTCUT_TAKEN
  }

  @Transactional
  public Changed add(CannedReply reply, Party by, @Nullable String address) {
    if (taken(reply) || !rows.add(reply)) {
      return Changed.SHORTCUT_TAKEN;
    }
    rows.files(reply.id(), reply.files());
    tell("canned.added", reply.id(), by, address);
    return Changed.YES;
  }

  /** A file that is left out goes when the last address that leads to it has ended. */
  @Transactional
  public Changed change(CannedReply was, CannedReply reply, Party by, @Nullable String address) {
    if (taken(reply)) {
      return Changed.SHORTCUT_TAKEN;
    }
    if (!rows.change(reply)) {
      return Changed.STALE;
    }
    rows.files(reply.id(), reply.files());
    Set<UUID> left = new HashSet<>(was.files());
    reply.files().forEach(left::remove);
    left.forEach(handed::leave);
    tell("canned.changed", reply.id(), by, address);
    return Changed.YES;
  }

  /** False if it was already. */
  @Transactional
  public boolean archive(String id, Party by, @Nullable String address) {
    boolean archived = rows.archive(id);
    if (archived) {
      tell("canned.archived", id, by, address);
    }
    return archived;
  }

  @Transactional
  public Changed restore(CannedReply reply, Party by, @Nullable String address) {
    if (taken(reply)) {
      return Changed.SHORTCUT_TAKEN;
    }
    if (!rows.restore(reply.id())) {
      return Changed.STALE;
    }
    tell("canned.restored", reply.id(), by, address);
    return Changed.YES;
  }

  /** Among what is shared, or among the owner's own, in the same system or in all. */
  private boolean taken(CannedReply reply) {
    return rows.all().stream()
        .filter(other -> !other.archived() && !other.id().equals(reply.id()))
        .filter(other -> Objects.equals(other.owner(), reply.owner()))
        .filter(other -> other.system().equals(reply.system()))
        .anyMatch(other -> other.shortcut().equals(reply.shortcut()));
  }

  private void tell(String act, String id, Party by, @Nullable String address) {
    audit.write(Act.by(by, act).about(Party.of("canned", id)).from(address));
  }
}
