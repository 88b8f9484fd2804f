package phuchuay.casework.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import phuchuay.account.AccountSystem;
import phuchuay.account.Person;
import phuchuay.account.Role;
import phuchuay.casework.Actor;
import phuchuay.casework.Caller;
import phuchuay.casework.Desk;
import phuchuay.casework.NewCase;
import phuchuay.casework.programme.Field;
import phuchuay.casework.programme.Opener;
import phuchuay.casework.programme.Programme;
import phuchuay.cast.Officials.Official;
import phuchuay.platform.Party;

/** Everybody around one case: who began it, who decides, who takes part, and who only looks in. */
final class Faces {

  private final Stage stage;
  private final Programme programme;
  private final Map<String, UUID> parties = new HashMap<>();
  private final List<Face> all = new ArrayList<>();
  private final UUID agency;
  private NewCase wanted;

  private Faces(Stage stage, Programme programme) {
    this.stage = stage;
    this.programme = programme;
    this.agency = stage.agency();
  }

  /** A new owner, who may begin such a case as one of those that the programme names. */
  static Faces around(Stage stage, Programme programme, Random random) {
    Faces faces = new Faces(stage, programme);
    List<Opener> openers = List.copyOf(programme.opens());
    faces.owner(openers.get(random.nextInt(openers.size())));
    faces.staff();
    programme.parties().keySet().forEach(faces::party);
    faces.bystanders();
    return faces;
  }

  NewCase wanted() {
    return wanted;
  }

  List<Face> all() {
    return all;
  }

  Face owner() {
    return all.getFirst();
  }

  /** Somebody who may act as this. */
  Face as(Actor actor) {
    return all.stream()
        .filter(face -> face.owner() == actor.equals(Actor.OWNER))
        .filter(face -> face.hands().contains(actor))
        .findFirst()
        .orElseThrow();
  }

  /** The agency to name in a field: a party's own, or one that is in no case but this. */
  UUID agency(Field field) {
    return field.party() == null ? agency : parties.get(field.party());
  }

  private void owner(Opener as) {
    switch (as) {
      case PUBLIC -> begins(Desk.visitor());
      case PERSON -> begins(Desk.citizen(programme.system()));
      case HOUSE -> begins(Caller.of(Party.of("person", UUID.randomUUID())));
      case STAFF -> begins(Desk.supervisor(programme.system()));
      case SEAT -> {
        Official official = stage.officials.of(programme.system(), agency);
        begins(Caller.of(new Person(official.id(), programme.system(), Set.of(), Set.of())));
        wanted = wanted.of(agency, official.seat());
      }
    }
  }

  private void begins(Caller owner) {
    if (owner.staff()) {
      add(Face.OWNER, owner, true, Actor.OWNER, Actor.OFFICER, Actor.SUPERVISOR);
    } else {
      add(Face.OWNER, owner, false, Actor.OWNER);
    }
    wanted = NewCase.by(owner.party(), programme.type());
  }

  private void staff() {
    AccountSystem system = programme.system();
    add("officer", Desk.officer(system), true, Actor.OFFICER);
    add("supervisor", Desk.supervisor(system), true, Actor.OFFICER, Actor.SUPERVISOR);
    add("auditor", Desk.staff(Role.AUDITOR), true);
    add("foreign officer", Desk.supervisor(other(system)), false);
  }

  private void party(String role) {
    UUID party = stage.agency();
    Caller holder = Desk.citizen(programme.system());
    stage.seat(party, programme.system().word(), UUID.fromString(holder.party().id()));
    parties.put(role, party);
    add(role, holder, false, new Actor(role));
  }

  private void bystanders() {
    add("stranger", Desk.citizen(programme.system()), false);
    add("visitor", Desk.visitor(), false);
  }

  private void add(String name, Caller caller, boolean looksOn, Actor... hands) {
    all.add(new Face(name, caller, Set.of(hands), looksOn));
  }

  private static AccountSystem other(AccountSystem system) {
    return Arrays.stream(AccountSystem.values())
        .filter(one -> one != system && one != AccountSystem.STAFF)
        .findFirst()
        .orElseThrow();
  }
}
