package phuchuay.console.enclosing;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.Person;
import phuchuay.chat.Handed;
import phuchuay.chat.OfficerSays;
import phuchuay.chat.Say;
import phuchuay.files.PictureSize;
import phuchuay.files.StoredFile;
import phuchuay.files.StoredFiles;

/**
 * Turns files into what is said of them in a chat: a picture among the messages, anything else as a
 * card with a button. For the transaction in which it is said.
 */
@Component
public class EnclosureSays {

  private final Enclosures enclosures;
  private final StoredFiles files;
  private final Handed handed;
  private final OfficerSays says;

  EnclosureSays(Enclosures enclosures, StoredFiles files, Handed handed, OfficerSays says) {
    this.enclosures = enclosures;
    this.files = files;
    this.handed = handed;
    this.says = says;
  }

  /**
   * Hands over what this officer put along; from then on the files are the conversation's.
   *
   * @return nothing, and nothing is handed over, when one of them is not theirs or waits no more
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<List<Say>> hand(Person me, String lineId, String system, Collection<UUID> ids) {
    return enclosures
        .attach(me, ids)
        .map(
            attached ->
                ids.stream()
                    .flatMap(id -> attached.stream().filter(file -> file.id().equals(id)))
                    .map(file -> say(system, file, handed.hand(file.id(), lineId, null)))
                    .toList());
  }

  /** Lends the files of a canned reply; one that is gone by now is left out. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Say> lend(String lineId, String system, Collection<UUID> ids) {
    return ids.stream()
        .map(files::find)
        .flatMap(Optional::stream)
        .map(file -> say(system, file, handed.lend(file.id(), lineId, null)))
        .toList();
  }

  private Say say(String system, StoredFile file, Handed.Link link) {
    if (files.picture(file.id(), PictureSize.CHAT_SMALL).isPresent()) {
      return says.picture(system, link);
    }
    String name = Objects.requireNonNullElse(file.name(), "–");
    return says.file(system, new OfficerSays.File(name, file.size()), link);
  }
}
