package phuchuay.account.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.FoundPerson;
import phuchuay.account.PeopleSearch;
import phuchuay.account.Person;
import phuchuay.account.State;

/** People for the other rooms of the desk, as our own list shows them. */
@Component
class ExactPeople implements PeopleSearch {

  private final People people;

  ExactPeople(People people) {
    this.people = people;
  }

  @Override
  public List<FoundPerson> find(Person officer, String typed) {
    if (typed.isBlank()) {
      return List.of();
    }
    return people.find(officer, typed.strip()).stream()
        .map(
            one ->
                new FoundPerson(
                    one.id(),
                    AccountSystem.of(one.system()),
                    State.valueOf(one.state()),
                    one.name(),
                    one.agencies()))
        .toList();
  }
}
