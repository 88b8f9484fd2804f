package phuchuay.registration.ask;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.chat.ChatLinks;
import phuchuay.chat.ChatTickets;
import phuchuay.platform.Secret;

/**
 * Links from a chat to the page where one registers: they tell whose phone, and for which agency.
 */
@Component
class RegisterLinks {

  private final JdbcClient sql;
  private final ChatTickets tickets;
  private final ChatLinks links;

  RegisterLinks(JdbcClient sql, ChatTickets tickets, ChatLinks links) {
    this.sql = sql;
    this.tickets = tickets;
    this.links = links;
  }

  Secret of(String lineId) {
    List<UUID> agencies =
        sql.sql(
                """
                select distinct agency from activation_code where line_id = ? and state = 'ISSUED' limit 2
                """)
            .param(lineId)
            .query(UUID.class)
            .list();
    Map<String, String> about =
        agencies.size() == 1 ? Map.of("agency", agencies.getFirst().toString()) : Map.of();
    return links.to("/register", tickets.issue(lineId, about));
  }
}
