package phuchuay.faq;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;

/** All questions and answers: those of the files, with what officers changed merged over them. */
@Component
public class Answers {

  private final EditRows edits;
  private final Library library;
  private final Audit audit;

  Answers(EditRows edits, Library library, Audit audit) {
    this.edits = edits;
    this.library = library;
    this.audit = audit;
  }

  public List<Entry> all() {
    return List.copyOf(library.shelf().entries().values());
  }

  public Optional<Entry> find(String id) {
    return Optional.ofNullable(library.shelf().entries().get(id));
  }

  /** Whether somebody asks in English. */
  boolean inEnglish(String typed) {
    return library.shelf().english().is(typed);
  }

  /** Puts an answer in the place of the one of its id, or beside all others. */
  @Transactional
  public void change(Entry entry, Party officer, @Nullable String address) {
    edits.keep(entry.id(), entry, officer);
    tell("faq.changed", entry.id(), officer, address);
  }

  /** Takes an answer away, also one that a file has. */
  @Transactional
  public void withdraw(String id, Party officer, @Nullable String address) {
    edits.keep(id, null, officer);
    tell("faq.withdrawn", id, officer, address);
  }

  /** Lets the file's own answer be seen again. */
  @Transactional
  public void restore(String id, Party officer, @Nullable String address) {
    if (edits.forget(id)) {
      tell("faq.restored", id, officer, address);
    }
  }

  /** The expected messages that would not reach their answer any more, were this published. */
  public List<Broken> wouldBreak(Entry entry) {
    return library.brokenBy(entry.id(), Optional.of(entry));
  }

  /** The same, were this answer taken away. */
  public List<Broken> wouldBreakWithout(String id) {
    return library.brokenBy(id, Optional.empty());
  }

  private void tell(String act, String id, Party officer, @Nullable String address) {
    audit.write(Act.by(officer, act).about(Party.of("answer", id)).from(address));
    library.changed();
  }

  /** The files' answers with the changes over them, in their order, new ones last. */
  static Map<String, Entry> merged(List<Entry> files, Map<String, Optional<Entry>> changes) {
    Map<String, Entry> merged = new LinkedHashMap<>();
    List<Entry> all = new ArrayList<>(files);
    changes.values().forEach(change -> change.ifPresent(all::add));
    all.forEach(entry -> merged.put(entry.id(), entry));
    changes.forEach(
        (id, change) -> {
          if (change.isEmpty()) {
            merged.remove(id);
          }
        });
    return merged;
  }
}
