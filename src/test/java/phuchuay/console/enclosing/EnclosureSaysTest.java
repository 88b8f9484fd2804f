package phuchuay.console.enclosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.account.AccountSystem;
import phuchuay.account.Role;
import phuchuay.cast.FakeLine;
import phuchuay.cast.House;
import phuchuay.cast.MadePdf;
import phuchuay.cast.People;
import phuchuay.cast.Person;
import phuchuay.cast.SentFiles;
import phuchuay.chat.Conversations;
import phuchuay.chat.Say;
import phuchuay.files.Upload;

/** What an officer puts along is handed over with the words, all of it or nothing. */
@House
class EnclosureSaysTest {

  @Autowired Enclosures enclosures;
  @Autowired EnclosureSays says;
  @Autowired Conversations conversations;
  @Autowired People people;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;
  private final phuchuay.account.Person somying = officer();
  private Person malee;

  @BeforeEach
  void malee_chats() {
    malee = people.somebody();
    malee.follows();
    malee.hears("chat/welcome");
  }

  @Test
  void a_picture_is_said_as_a_picture_and_a_letter_as_a_card_in_the_order_chosen()
      throws Exception {
    UUID picture = puts("จอ.jpg", SentFiles.photo(90, 60));
    UUID letter = puts("ตอบ.pdf", MadePdf.honest(1));

    transaction.executeWithoutResult(
        _ ->
            conversations.say(
                malee.id(),
                says.hand(somying, malee.id(), "gpp", List.of(letter, picture)).orElseThrow()));

    malee.hears("chat/officer-file", "chat/officer-picture");
    String sent = FakeLine.requests(FakeLine.PUSH, malee.id()).getFirst().getBodyAsString();
    assertThat(sent).contains("ตอบ.pdf", "/picture\"", "/preview\"");
    assertThat(handed()).isEqualTo(2);
    assertThat(enclosures.waiting(somying, letter)).isEmpty();
  }

  @Test
  void what_is_another_officers_or_was_sent_before_is_not_handed_over() throws Exception {
    UUID letter = puts("ตอบ.pdf", MadePdf.honest(1));

    assertThat(hands(officer(), letter)).isEmpty();
    assertThat(hands(somying, letter, UUID.randomUUID())).isEmpty();
    assertThat(handed()).isZero();
    assertThat(hands(somying, letter)).isPresent();
    assertThat(hands(somying, letter)).isEmpty();
    assertThat(handed()).isEqualTo(1);
  }

  @Test
  void a_canned_replys_file_is_lent_and_one_that_is_gone_is_left_out() throws Exception {
    UUID letter = puts("คู่มือ.pdf", MadePdf.honest(1));

    List<Say> said =
        transaction.execute(_ -> says.lend(malee.id(), "", List.of(letter, UUID.randomUUID())));

    assertThat(said).extracting(Say::template).containsExactly("chat/officer-file");
    assertThat(
            sql.sql("select lent from handed_file where file_id = ?")
                .param(letter)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  private static phuchuay.account.Person officer() {
    return new phuchuay.account.Person(
        UUID.randomUUID(), AccountSystem.STAFF, Set.of(Role.AGENT), Set.of());
  }

  private UUID puts(String name, byte[] bytes) throws IOException {
    Upload upload = enclosures.take(somying, new ByteArrayInputStream(bytes), name);
    return ((Upload.Kept) upload).file().id();
  }

  private Optional<List<Say>> hands(phuchuay.account.Person who, UUID... files) {
    return Optional.ofNullable(
            transaction.execute(_ -> says.hand(who, malee.id(), "gpp", List.of(files))))
        .orElseThrow();
  }

  private long handed() {
    return sql.sql("select count(*) from handed_file where line_id = ?")
        .param(malee.id())
        .query(Long.class)
        .single();
  }
}
