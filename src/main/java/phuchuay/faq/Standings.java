package phuchuay.faq;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How all answers stand at the desk this very moment, withdrawn ones and former words too. */
@Component
public class Standings {

  private final EditRows edits;
  private final Library library;

  Standings(EditRows edits, Library library) {
    this.edits = edits;
    this.library = library;
  }

  /** In the files' order, new ones last. */
  public List<Standing> all() {
    Map<String, Edit> changes = edits.all();
    Map<String, Standing> all = new LinkedHashMap<>();
    library.shelf().files().values().forEach(one -> all.put(one.id(), Standing.filed(one)));
    changes.forEach((id, edit) -> standing(edit).ifPresent(one -> all.put(id, one)));
    return new ArrayList<>(all.values());
  }

  public Optional<Standing> find(String id) {
    return edits.find(id).map(this::standing).orElseGet(() -> asFiled(id).map(Standing::filed));
  }

  /** The words that its file has. */
  public Optional<Entry> asFiled(String id) {
    return Optional.ofNullable(library.shelf().files().get(id));
  }

  /** What it said before at the desk, the newest first. */
  public List<Standing> former(String id) {
    boolean filed = asFiled(id).isPresent();
    return edits.past(id).stream()
        .flatMap(
            edit ->
                Optional.ofNullable(edit.entry()).stream()
                    .map(entry -> Standing.changed(edit, entry, filed)))
        .toList();
  }

  private Optional<Standing> standing(Edit edit) {
    Optional<Entry> filed = asFiled(edit.id());
    return Optional.ofNullable(edit.entry())
        .or(() -> filed)
        .map(entry -> Standing.changed(edit, entry, filed.isPresent()));
  }
}
