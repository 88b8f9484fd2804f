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
    Shelf shelf = library.shelf();
    return shelf.english().is(typed) && shelf.english().is(shelf.everything().index().meant(typed));
  }

  /** Whether somebody asks something: when, how, who. */
  boolean asks(String typed) {
    return library.shelf().everything().index().asks(typed);
  }

  /**
   * Puts an answer in the place of the one of its id, or beside all others; false if somebody else
   * has changed it since the editor looked, here as in all that follow.
   */
  @Transactional
  public boolean change(Entry entry, Editor editor) {
    return told(edits.keep(entry.id(), entry, false, editor), "faq.changed", entry.id(), editor);
  }

  /** Takes an answer away, also one that a file has. */
  @Transactional
  public boolean withdraw(String id, Editor editor) {
    return told(edits.keep(id, kept(id), true, editor), "faq.withdrawn", id, editor);
  }

  /** Lets a withdrawn answer be seen again, in the words that it had. */
  @Transactional
  public boolean bringBack(String id, Editor editor) {
    Entry kept = kept(id);
    boolean back =
        kept == null ? edits.forget(id, editor.seen()) : edits.keep(id, kept, false, editor);
    return told(back, "faq.brought-back", id, editor);
  }

  /** Lets the file's own answer be seen again. */
  @Transactional
  public boolean restore(String id, Editor editor) {
    return told(edits.forget(id, editor.seen()), "faq.restored", id, editor);
  }

  /** The expected messages that would not reach their answer any more, were this published. */
  public List<Broken> wouldBreak(Entry entry) {
    return tryOut(entry).broken();
  }

  /** The same, were this answer taken away. */
  public List<Broken> wouldBreakWithout(String id) {
    return library.tryWithout(id).broken();
  }

  /** All that would come of publishing this; nothing is changed by it. */
  public Tried tryOut(Entry entry) {
    return library.tryOut(entry);
  }

  private @Nullable Entry kept(String id) {
    return edits.find(id).map(Edit::entry).orElse(null);
  }

  private boolean told(boolean done, String name, String id, Editor editor) {
    if (done) {
      Act act = Act.by(editor.officer(), name).about(Party.of("answer", id)).from(editor.address());
      Act why = editor.reason().isBlank() ? act : act.with("reason", editor.reason());
      audit.write(editor.breaks() == 0 ? why : why.with("breaks", editor.breaks()));
      library.changed();
    }
    return done;
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
