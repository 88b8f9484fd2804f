package phuchuay.faq.search;

import java.util.List;

/**
 * Something that may be meant: a question that has an answer, or a matter that a talk settles.
 *
 * @param id what it is called, the same in files, choices and the search API
 * @param system the system it is about; blank if it is about all of them
 * @param wordings how people ask for it, the proper question first
 * @param body what the answer says; blank if it is searched for by its wordings alone
 */
public record Topic(String id, String system, List<String> wordings, String body) {

  /** With what the id of a talk begins. */
  public static final String TALK = "talk:";

  public Topic {
    wordings = List.copyOf(wordings);
  }

  /** Whether a talk settles it: that asks back, where an answer would be wrong. */
  public boolean talk() {
    return id.startsWith(TALK);
  }

  public String question() {
    return wordings.getFirst();
  }
}
