package phuchuay.console.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.Person;
import phuchuay.chat.SentCall;
import phuchuay.chat.SentCalls;
import phuchuay.mail.SentMail;
import phuchuay.mail.SentMails;
import phuchuay.platform.Act;
import phuchuay.platform.Audit;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Fingerprints;
import phuchuay.platform.Party;

/** What was sent to somebody; who looked at whose is in the audit. */
@Component
class Sent {

  static final int MOST = 100;

  private static final String ADDRESS = "looked-up address";
  private static final int ENOUGH = 8;

  private final SentMails mails;
  private final SentCalls calls;
  private final Visible visible;
  private final Rows rows;
  private final Fingerprints prints;
  private final Audit audit;

  Sent(
      SentMails mails,
      SentCalls calls,
      Visible visible,
      Rows rows,
      Fingerprints prints,
      Audit audit) {
    this.mails = mails;
    this.calls = calls;
    this.visible = visible;
    this.rows = rows;
    this.prints = prints;
    this.audit = audit;
  }

  /** The newest first. */
  @Transactional
  public List<Row> open(Subject subject, Person officer, String address) {
    List<Row> all = new ArrayList<>();
    visible.mails(officer, mails(subject)).forEach(mail -> all.add(rows.of(mail, officer)));
    subject.lineIds().forEach(lineId -> all.addAll(calls(lineId, officer)));
    subjects(subject)
        .forEach(
            whose ->
                audit.write(
                    Act.by(officer.party(), "delivery.read")
                        .about(whose)
                        .from(address)
                        .with("rows", all.size())));
    return all.stream().sorted(Comparator.comparing(Row::at).reversed()).limit(MOST).toList();
  }

  /** Each once, whether it is found by address or by account. */
  private List<SentMail> mails(Subject subject) {
    Map<Long, SentMail> all = new TreeMap<>();
    Stream.concat(
            subject.addresses().stream().flatMap(address -> mails.to(address, MOST).stream()),
            subject.people().stream().flatMap(one -> mails.about(one.id(), MOST).stream()))
        .forEach(mail -> all.put(mail.id(), mail));
    return List.copyOf(all.values());
  }

  private List<Row> calls(String lineId, Person officer) {
    List<SentCall> sent = calls.to(lineId, MOST);
    return visible.calls(officer, lineId, sent).stream().map(rows::of).toList();
  }

  private List<Party> subjects(Subject subject) {
    if (subject.conversation() != null) {
      return List.of(Party.of("conversation", Objects.requireNonNull(subject.conversation())));
    }
    List<Party> people =
        subject.people().stream().map(one -> Person.party(one.system(), one.id())).toList();
    return people.isEmpty() ? subject.addresses().stream().map(this::mark).toList() : people;
  }

  /** A mark that tells one address from another and does not give it away. */
  private Party mark(EmailAddress address) {
    byte[] print = prints.mark(ADDRESS, address.value());
    return Party.of("address", HexFormat.of().formatHex(print, 0, ENOUGH));
  }
}
