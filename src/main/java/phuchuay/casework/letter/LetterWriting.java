package phuchuay.casework.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.casework.CaseDocuments;
import phuchuay.casework.CaseFile;
import phuchuay.casework.CaseMoved;
import phuchuay.casework.TimelineRow;
import phuchuay.casework.kept.CaseRows;
import phuchuay.casework.kept.DocumentRows;
import phuchuay.casework.kept.MoveRows;
import phuchuay.casework.letter.LetterRows.Letter;
import phuchuay.casework.programme.Programmes;
import phuchuay.files.FileKind;
import phuchuay.files.Paper;
import phuchuay.files.Papers;
import phuchuay.files.Received;
import phuchuay.files.StoredFile;
import phuchuay.files.StoredFiles;
import phuchuay.platform.Party;
import phuchuay.platform.PublicAddress;
import phuchuay.platform.Words;

/**
 * Writes the letter of a move that has one, after the move: heard twice, or by two at once, it
 * writes one.
 */
@Component
class LetterWriting {

  private static final int CODE_BYTES = 16;
  private static final long MOST_BYTES = 20L << 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final CaseRows cases;
  private final MoveRows moves;
  private final Programmes programmes;
  private final LetterRows letters;
  private final LetterFills fills;
  private final Words words;
  private final Papers papers;
  private final StoredFiles files;
  private final DocumentRows documents;
  private final PublicAddress house;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LetterWriting(
      CaseRows cases,
      MoveRows moves,
      Programmes programmes,
      LetterRows letters,
      LetterFills fills,
      Words words,
      Papers papers,
      StoredFiles files,
      DocumentRows documents,
      PublicAddress house,
      TransactionTemplate transaction,
      Clock clock) {
    this.cases = cases;
    this.moves = moves;
    this.programmes = programmes;
    this.letters = letters;
    this.fills = fills;
    this.words = words;
    this.papers = papers;
    this.files = files;
    this.documents = documents;
    this.house = house;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** No transaction waits for the press. */
  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(CaseMoved moved) throws IOException {
    Optional<CaseFile> file = cases.find(moved.caseId());
    if (file.isPresent()) {
      Optional<TimelineRow> row =
          moves.one(moved.id(), programmes.of(file.get())).filter(one -> one.letter() != null);
      if (row.isPresent() && !letters.has(moved.id())) {
        write(file.get(), row.get());
      }
    }
  }

  private void write(CaseFile file, TimelineRow row) throws IOException {
    String code = code();
    URI check = house.of("/track/" + file.number().shown() + "/letters/" + code);
    String template = String.valueOf(row.letter());
    Paper paper =
        papers.print(
            template,
            fills.head(file, row, check),
            fills.of(file, row, words.fillsOfLetter(template)));
    StoredFile stored = stored(paper);
    Letter letter =
        new Letter(
            row.id(),
            file.id(),
            code,
            LetterFills.number(row),
            LetterFills.date(row),
            stored.id(),
            stored.sha256(),
            clock.instant());
    if (!Boolean.TRUE.equals(transaction.execute(_ -> kept(letter, stored)))) {
      files.drop(stored);
    }
  }

  private boolean kept(Letter letter, StoredFile stored) {
    if (!letters.add(letter)) {
      return false;
    }
    files.keep(stored);
    documents.add(
        letter.caseId(), CaseDocuments.LETTER, letter.document(), stored.id(), Party.HOUSE);
    return true;
  }

  /** Like any file that comes in; what we printed is taken, or it is told to us again later. */
  private StoredFile stored(Paper paper) throws IOException {
    Received received =
        files.receive(
            new ByteArrayInputStream(paper.bytes()),
            MOST_BYTES,
            EnumSet.of(FileKind.PDF),
            paper.title() + ".pdf");
    if (received instanceof Received.Ready(StoredFile stored)) {
      return stored;
    }
    throw new UncheckedIOException(
        new IOException("a letter is not kept: " + received.getClass().getSimpleName()));
  }

  private static String code() {
    byte[] random = new byte[CODE_BYTES];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
