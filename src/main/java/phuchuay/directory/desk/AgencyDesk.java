package phuchuay.directory.desk;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.directory.kept.Field;
import phuchuay.directory.kept.Known;
import phuchuay.directory.kept.Particulars;
import phuchuay.directory.kept.ParticularsReader;
import phuchuay.directory.kept.Reason;
import phuchuay.directory.kept.Register;
import phuchuay.directory.kept.Registered;
import phuchuay.directory.names.NameSearch;
import phuchuay.platform.Party;

/** What an officer does with one agency: opens it, enters it, changes it. */
@Component
class AgencyDesk {

  private final Register register;
  private final ParticularsReader reader;
  private final NameSearch search;

  AgencyDesk(Register register, ParticularsReader reader, NameSearch search) {
    this.register = register;
    this.reader = reader;
    this.search = search;
  }

  Optional<Known> open(UUID id, Party by) {
    return register.open(id, by);
  }

  Map<Field, Reason> mistakes(AgencyForm form) {
    return reader.mistakes(form.written());
  }

  Registered create(AgencyForm form, Party by) {
    return found(register.create(reader.read(form.written()), by));
  }

  /**
   * Changes what is still as it was when it was opened; without a number typed the old one stays.
   */
  Registered change(Opened opened, AgencyForm form, boolean withoutNumber, Party by) {
    Particulars written = reader.read(form.written());
    return found(
        register.change(
            opened.id(),
            opened.change(),
            now ->
                withoutNumber || written.number() != null
                    ? written
                    : written.numbered(now.number()),
            by));
  }

  /** This instance finds the new name at once, the others within a second. */
  private Registered found(Registered entered) {
    if (entered instanceof Registered.Done) {
      search.refresh();
    }
    return entered;
  }
}
