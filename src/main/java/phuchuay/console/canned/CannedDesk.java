package phuchuay.console.canned;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import phuchuay.account.Person;
import phuchuay.console.canned.CannedReplies.Changed;
import phuchuay.console.enclosing.Enclosures;
import phuchuay.files.StoredFile;
import phuchuay.files.StoredFiles;

/** Writes a canned reply with its files: all of it, or nothing. */
@Component
class CannedDesk {

  private final CannedReplies replies;
  private final Enclosures enclosures;
  private final StoredFiles stored;

  CannedDesk(CannedReplies replies, Enclosures enclosures, StoredFiles stored) {
    this.replies = replies;
    this.enclosures = enclosures;
    this.stored = stored;
  }

  /** One that does not exist yet: everybody's if they may and want, else their own. */
  static CannedReply blank(Person me, boolean shared) {
    UUID owner = shared && me.leads() ? null : me.id();
    return new CannedReply(
        UUID.randomUUID().toString(), "", owner, "", "", "", List.of(), List.of(), 0, 0, 0, false);
  }

  /** Those of the files that the reply has or that wait for it, as they are kept. */
  List<StoredFile> files(Person me, CannedReply was, List<UUID> ids) {
    return ids.stream()
        .distinct()
        .map(id -> was.files().contains(id) ? stored.find(id) : enclosures.waiting(me, id))
        .flatMap(Optional::stream)
        .toList();
  }

  @Transactional
  public Changed save(
      Person me,
      CannedReply was,
      CannedForm form,
      List<StoredFile> files,
      @Nullable String address) {
    List<UUID> ids = files.stream().map(StoredFile::id).toList();
    List<UUID> fresh = ids.stream().filter(id -> !was.files().contains(id)).toList();
    if (enclosures.attach(me, fresh).isEmpty()) {
      return Changed.STALE;
    }
    CannedReply reply = with(form.reply(was), ids);
    Changed changed =
        was.version() == 0
            ? replies.add(reply, me.party(), address)
            : replies.change(was, reply, me.party(), address);
    if (changed != Changed.YES) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return changed;
  }

  private static CannedReply with(CannedReply reply, List<UUID> files) {
    return new CannedReply(
        reply.id(),
        reply.system(),
        reply.owner(),
        reply.title(),
        reply.shortcut(),
        reply.text(),
        reply.buttons(),
        files,
        reply.place(),
        reply.used(),
        reply.version(),
        false);
  }
}
