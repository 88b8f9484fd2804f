package phuchuay.chat.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.cast.House;

/** How LINE is called. */
@House
class LineApiTest {

  @Autowired private LineApi line;
  @Autowired private TransactionTemplate transaction;

  @Test
  void line_is_never_called_while_a_database_connection_is_held() {
    assertThat(line.botUserId()).isPresent();
    assertThatThrownBy(() -> transaction.execute(status -> line.botUserId()))
        .isInstanceOf(IllegalStateException.class);
  }
}
