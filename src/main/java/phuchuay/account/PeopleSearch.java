package phuchuay.account;

import java.util.List;

/**
 * Finds people's accounts (ค้นผู้ใช้) for the desk: by what is typed in full, because names and
 * addresses are sealed.
 */
public interface PeopleSearch {

  /** Whoever has this username or e-mail address, in the systems that this officer works for. */
  List<FoundPerson> find(Person officer, String typed);
}
