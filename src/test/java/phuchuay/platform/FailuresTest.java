package phuchuay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class FailuresTest {

  static final Throwable[] AWAY = {
    new CannotGetJdbcConnectionException("away"),
    new DataAccessResourceFailureException("away"),
    new CannotCreateTransactionException("away"),
    new TransactionSystemException("commit failed"),
    new QueryTimeoutException("slow"),
    new SQLTransientConnectionException("pool is empty")
  };

  static final Throwable[] OURS = {
    new DataIntegrityViolationException("null"),
    new DuplicateKeyException("twice"),
    new BadSqlGrammarException("insert", "insert", new SQLException("no such column")),
    new IllegalStateException("ours"),
    new UncheckedIOException(new IOException("a template that cannot be read")),
    new NullPointerException(),
    new StackOverflowError()
  };

  @ParameterizedTest
  @FieldSource("AWAY")
  void a_database_that_is_away_is_the_worlds_failure(Throwable failure) {
    assertThat(Failures.ofTheDatabase(failure)).isTrue();
    assertThat(Failures.ofTheDatabase(new RuntimeException("wrapped", failure))).isTrue();
  }

  @ParameterizedTest
  @FieldSource("OURS")
  void a_row_the_database_does_not_take_is_our_failure(Throwable failure) {
    assertThat(Failures.ofTheDatabase(failure)).isFalse();
  }

  @Test
  void whereabouts_name_the_kind_and_our_own_place_but_never_the_message() {
    Throwable failure = new IllegalStateException("password of malee: Abc12345");

    assertThat(Failures.whereabouts(failure))
        .startsWith("IllegalStateException at phuchuay.platform.FailuresTest.")
        .contains("FailuresTest.java:")
        .doesNotContain("malee", "Abc12345");
  }

  @Test
  void whereabouts_of_a_failure_outside_our_code_are_its_kind() {
    Throwable failure = new IllegalStateException("message");
    failure.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("java.lang.String", "length", "S.java", 1)});

    assertThat(Failures.whereabouts(failure)).isEqualTo("IllegalStateException");
  }

  @Test
  void whereabouts_of_nothing_are_unknown() {
    assertThat(Failures.whereabouts(null)).isEqualTo("unknown");
  }
}
