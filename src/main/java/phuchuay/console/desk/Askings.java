package phuchuay.console.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import phuchuay.account.Linked;
import phuchuay.account.LinkedAccount;
import phuchuay.account.Person;
import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;
import phuchuay.casework.Cases;
import phuchuay.casework.Moves;
import phuchuay.casework.Standing;
import phuchuay.chat.care.Care;
import phuchuay.chat.care.CareLists;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.Seat;
import phuchuay.faq.Answers;
import phuchuay.faq.Entry;
import phuchuay.platform.Party;
import phuchuay.platform.ThaiDates;

/** Gathers what an officer should know of whom they answer. */
@Component
class Askings {

  private static final int CASES = 5;
  private static final int BEFORE = 5;
  private static final String CODES = "gpp.code";

  private final Askers askers;
  private final Agencies agencies;
  private final Cases cases;
  private final Moves moves;
  private final CareLists lists;
  private final Answers answers;
  private final Rows rows;

  Askings(
      Askers askers,
      Agencies agencies,
      Cases cases,
      Moves moves,
      CareLists lists,
      Answers answers,
      Rows rows) {
    this.askers = askers;
    this.agencies = agencies;
    this.cases = cases;
    this.moves = moves;
    this.lists = lists;
    this.answers = answers;
    this.rows = rows;
  }

  Asking of(Care care, Person me) {
    Linked linked = askers.linked(care);
    return new Asking(
        linked.accounts().stream().map(this::account).toList(),
        open(care, linked, me),
        lists.before(care, DeskOfficers.systems(me), BEFORE).stream().map(this::earlier).toList(),
        care.why().isEmpty()
            ? ""
            : rows.word("desk.why." + care.why(), rows.word("desk.why.asked", "")),
        topic(care.about().topic()));
  }

  private Asking.Account account(LinkedAccount one) {
    return new Asking.Account(
        one.account(),
        one.system().word(),
        one.freshEnough(),
        one.seats().stream().flatMap(seat -> seated(seat).stream()).toList());
  }

  private Optional<Asking.Seated> seated(Seat seat) {
    return agencies.one(seat.agency()).map(agency -> seated(seat, agency));
  }

  private static Asking.Seated seated(Seat seat, Agency agency) {
    return new Asking.Seated(
        agency.id(), agency.name(), agency.province().thai(), ThaiDates.date(seat.began()));
  }

  /** As their own phone would show them, if the officer works for their system. */
  private List<Asking.Line> open(Care care, Linked linked, Person me) {
    return Stream.concat(
            Stream.of(Party.of("contact", care.lineId())),
            linked.accounts().stream().map(one -> Person.party(one.system(), one.account())))
        .flatMap(party -> cases.mine(Caller.of(party), CASES, 0).stream())
        .filter(file -> !file.draft() && !file.ended() && me.worksFor(file.system()))
        .distinct()
        .limit(CASES)
        .map(file -> line(file, me))
        .toList();
  }

  private Asking.Line line(CaseFile file, Person me) {
    Standing standing = cases.standing(file);
    Caller caller = Caller.of(me);
    List<Asking.Way> ways =
        me.mayChange()
            ? moves.allowed(file, caller).stream()
                .map(one -> new Asking.Way(one.move(), one.name().th()))
                .toList()
            : List.of();
    boolean issues =
        file.type().equals(CODES) && ways.stream().anyMatch(w -> w.move().equals("approve"));
    return new Asking.Line(
        file.id(),
        file.number().shown(),
        standing.programme().th(),
        standing.state().th(),
        standing.tone().name().toLowerCase(Locale.ROOT),
        standing.with() == null ? "" : standing.with().th(),
        due(file),
        file.version(),
        issues ? number(cases.masked(file, caller).text("count")) : 0,
        ways);
  }

  private static String due(CaseFile file) {
    Instant due = file.due();
    return due == null ? "" : ThaiDates.date(due);
  }

  private static int number(String typed) {
    return typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : 0;
  }

  private Asking.Earlier earlier(Care care) {
    return new Asking.Earlier(
        care.conversation(),
        care.endedAt() == null ? "" : ThaiDates.date(care.endedAt()),
        care.about().system(),
        topic(care.about().topic()),
        care.endedHow() == null ? "" : rows.word("desk.ended." + care.endedHow(), ""),
        askers.name(care));
  }

  /** An answer by its question, a talk by its name. */
  private String topic(String topic) {
    return answers
        .find(topic)
        .map(Entry::question)
        .orElseGet(() -> rows.word("waiting.topic." + topic, ""));
  }
}
