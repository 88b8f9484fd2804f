package phuchuay.account;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import phuchuay.account.link.LinkRow;
import phuchuay.account.link.LinkRows;
import phuchuay.account.link.Linking;
import phuchuay.account.link.Sight;
import phuchuay.chat.Conversations;
import phuchuay.platform.Party;

/**
 * Links between LINE and accounts (การเชื่อมบัญชี), for the rooms that speak on LINE: who is behind
 * a phone, and which phones an account has.
 */
@Component
public class Links {

  private final LinkRows rows;
  private final Linking linking;
  private final Sight sight;
  private final Conversations conversations;

  Links(LinkRows rows, Linking linking, Sight sight, Conversations conversations) {
    this.rows = rows;
    this.linking = linking;
    this.sight = sight;
    this.conversations = conversations;
  }

  /** Who is behind this phone, now: nobody, or accounts in use and the seats that they hold. */
  public Linked of(String lineId) {
    return sight.of(lineId);
  }

  /** The LINE ids that an account can be written to at; who blocked us is not among them. */
  public List<String> phonesOf(UUID account) {
    List<String> all = rows.ofAccount(account).stream().map(LinkRow::lineId).sorted().toList();
    var following = conversations.following(all);
    return all.stream().filter(following::contains).toList();
  }

  /** The phones of an account, the newest first, as pages may show them. */
  public List<LinkedPhone> phones(UUID account) {
    return rows.ofAccount(account).stream().map(sight::phone).toList();
  }

  /**
   * Ends a link at once: the phone sees nothing more, its holder is told by mail; false if it had
   * ended.
   */
  @Transactional
  public boolean end(UUID link, Party by, String why) {
    return linking.end(link, by, why);
  }

  /** Ends all links of an account that is about to be erased. */
  @Transactional
  public int endAll(UUID account, Party by, String why) {
    return (int)
        rows.ofAccount(account).stream()
            .sorted(Comparator.comparing(LinkRow::lineId))
            .filter(row -> linking.end(row.id(), by, why))
            .count();
  }
}
