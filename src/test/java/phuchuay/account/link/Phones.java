package phuchuay.account.link;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.proof.Codes;
import phuchuay.platform.Party;

/** Links phones to accounts as LINE's dialog does, with nobody asked. */
public record Phones(ApplicationContext house) {

  public void links(UUID account, String lineId) {
    house
        .getBean(JdbcClient.class)
        .sql(
            """
            insert into conversation (line_id, kind, created_at) values (?, 'PERSON', now())
            on conflict (line_id) do nothing
            """)
        .param(lineId)
        .update();
    String nonce = Codes.ticket();
    house
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(
            _ -> {
              house
                  .getBean(Proofs.class)
                  .issue(
                      Proofs.Way.LINE,
                      house.getBean(AccountRows.class).find(account).orElseThrow(),
                      lineId,
                      nonce,
                      java.time.Duration.ofMinutes(1));
              house.getBean(Linking.class).byLine(lineId, nonce);
            });
  }

  public void unlinks(UUID account, String lineId) {
    LinkRow link = house.getBean(LinkRows.class).between(lineId, account).orElseThrow();
    house.getBean(Linking.class).end(link.id(), Party.HOUSE, "test");
  }
}
