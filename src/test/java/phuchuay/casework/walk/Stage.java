package phuchuay.casework.walk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Drafts;
import phuchuay.casework.Moves;
import phuchuay.casework.clock.Bell;
import phuchuay.casework.clock.Clocks;
import phuchuay.casework.form.Lists;
import phuchuay.casework.kept.MoveRows;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Programmes;
import phuchuay.cast.HardOfHearing;
import phuchuay.cast.Heard;
import phuchuay.cast.MadePdf;
import phuchuay.cast.Officials;
import phuchuay.cast.SentFiles;
import phuchuay.directory.Seating;
import phuchuay.directory.Seats;
import phuchuay.files.FileKeeper;
import phuchuay.files.FileKind;
import phuchuay.files.Upload;
import phuchuay.files.Uploads;
import phuchuay.platform.days.Holidays;

/** The rooms in which cases are played, and the things they need: agencies, seats, papers. */
final class Stage {

  final Cases cases;
  final Drafts drafts;
  final Moves moves;
  final CaseDocuments documents;
  final MoveRows rows;
  final Clocks clocks;
  final Bell bell;
  final Lists lists;
  final Programmes programmes;
  final Officials officials;
  final Holidays holidays;
  final Heard heard;
  final HardOfHearing room;
  final JdbcClient sql;
  final TransactionTemplate transaction;
  final Needed needed;
  private final Seats seats;
  private final Uploads uploads;

  Stage(ApplicationContext house) {
    cases = house.getBean(Cases.class);
    drafts = house.getBean(Drafts.class);
    moves = house.getBean(Moves.class);
    documents = house.getBean(CaseDocuments.class);
    rows = house.getBean(MoveRows.class);
    clocks = house.getBean(Clocks.class);
    bell = new Bell(house);
    lists = house.getBean(Lists.class);
    programmes = house.getBean(Programmes.class);
    officials = house.getBean(Officials.class);
    holidays = house.getBean(Holidays.class);
    heard = house.getBean(Heard.class);
    room = house.getBean(HardOfHearing.class);
    sql = house.getBean(JdbcClient.class);
    transaction = house.getBean(TransactionTemplate.class);
    needed = new Needed(house);
    seats = house.getBean(Seats.class);
    uploads = house.getBean(Uploads.class);
  }

  /** One that nobody else has; a company, which no rule of the code desk gives anything to. */
  UUID agency() {
    String name = "walk " + UUID.randomUUID();
    return sql.sql(
            """
            insert into agency (kind, name, plain, look, province, created_at, changed_at)
            values ('COMPANY', :name, :name, :name, '10', now(), now()) returning id
            """)
        .param("name", name)
        .query(UUID.class)
        .single();
  }

  void seat(UUID agency, String system, UUID holder) {
    if (!(seats.take(agency, system, holder, "walk") instanceof Seating.Seated)) {
      throw new IllegalStateException("no seat in " + system);
    }
  }

  /** A small honest file of a kind that the field takes. */
  UUID paper(CaseFile file, Field field, Caller caller) {
    byte[] bytes = bytes(field.accept());
    FileKeeper.Field place = documents.place(file, field.id(), caller).orElseThrow();
    try {
      return ((Upload.Kept) uploads.take(new ByteArrayInputStream(bytes), "a", place)).file().id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Set<FileKind> accepted) {
    if (accepted.contains(FileKind.PDF)) {
      return MadePdf.honest(1);
    }
    return accepted.contains(FileKind.PNG) ? SentFiles.png(8, 8) : SentFiles.workbook();
  }
}
