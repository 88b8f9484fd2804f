package phuchuay.account.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import phuchuay.account.AccountSystem;
import phuchuay.account.kept.AccountRows;
import phuchuay.account.kept.Usernames;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.Fingerprints;

/** Finds people's accounts: by what is typed exactly, because names and addresses are sealed. */
@Component
class PeopleRows {

  private static final int MOST = 50;

  private final JdbcClient sql;
  private final Fingerprints prints;

  PeopleRows(JdbcClient sql, Fingerprints prints) {
    this.sql = sql;
    this.prints = prints;
  }

  /** Whoever has this username or address, in these systems. */
  List<UUID> named(String typed, Collection<AccountSystem> systems) {
    byte[][] none = {};
    byte[][] marks =
        EmailAddress.read(typed)
            .map(email -> prints.marks(AccountRows.EMAIL, email.value()).toArray(byte[][]::new))
            .orElse(none);
    return sql.sql(
            """
            select id from account
            where (username = :username or email_print = any(:marks::bytea[]))
              and system = any(:systems) and state <> 'ERASED'
            order by system, id limit :most
            """)
        .param("username", Usernames.plain(typed))
        .param("marks", marks)
        .param("systems", words(systems))
        .param("most", MOST)
        .query(UUID.class)
        .list();
  }

  /** Who came last, in these systems. */
  List<UUID> latest(Collection<AccountSystem> systems) {
    return sql.sql(
            """
            select id from account where system = any(:systems) and state <> 'ERASED'
            order by id desc limit :most
            """)
        .param("systems", words(systems))
        .param("most", MOST)
        .query(UUID.class)
        .list();
  }

  @Nullable Instant entered(UUID id) {
    Optional<Timestamp> at =
        sql.sql("select entered_at from account where id = ? and entered_at is not null")
            .param(id)
            .query(Timestamp.class)
            .optional();
    return at.map(Timestamp::toInstant).orElse(null);
  }

  private static String[] words(Collection<AccountSystem> systems) {
    return systems.stream().map(AccountSystem::word).toArray(String[]::new);
  }
}
