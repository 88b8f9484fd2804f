package phuchuay.chat.line.menus;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.Party;

/** Decides what is wanted at LINE: the menus of the files, or those of an earlier set. */
@Component
class MenuDesk {

  private final SetRows sets;
  private final WorkRows work;
  private final MenuFiles files;
  private final Audit audit;

  MenuDesk(SetRows sets, WorkRows work, MenuFiles files, Audit audit) {
    this.sets = sets;
    this.work = work;
    this.files = files;
    this.audit = audit;
  }

  /**
   * What the service was started with is wanted, unless somebody went back from just these files.
   */
  @Transactional
  public void started() {
    work.lock();
    if (!sets.latestOfFiles().map(SetRows.Kept::mark).equals(Optional.of(files.set().mark()))) {
      sets.want(files.set(), SetRows.Origin.FILES, Party.HOUSE);
    }
    work.want();
  }

  @Transactional
  public void publish(Party by, String address) {
    work.lock();
    if (!sets.latest().map(SetRows.Kept::mark).equals(Optional.of(files.set().mark()))) {
      sets.want(files.set(), SetRows.Origin.FILES, by);
    }
    work.want();
    audit.write(
        Act.by(by, "menus.published").from(address).with("menus", files.set().menus().size()));
  }

  /** False when that set is not kept any more. */
  @Transactional
  public boolean goBack(long id, Party by, String address) {
    work.lock();
    Optional<SetRows.Kept> kept = sets.find(id);
    kept.ifPresent(
        set -> {
          sets.want(sets.menus(set.id()), SetRows.Origin.WAY_BACK, by);
          work.want();
          audit.write(Act.by(by, "menus.gone-back").from(address).with("set", set.id()));
        });
    return kept.isPresent();
  }
}
