package phuchuay.platform;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells the world's failures from ours: a database that is away says nothing about the row. */
public final class Failures {

  private Failures() {}

  public static boolean ofTheDatabase(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotCreateTransactionException
          || cause instanceof DataAccessResourceFailureException
          || cause instanceof NonTransientDataAccessResourceException
          || cause instanceof TransactionSystemException
          || cause instanceof QueryTimeoutException
          || cause instanceof java.sql.SQLTransientException) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether trying again may help though nothing is changed: the database is away, a lock is lost.
   */
  public static boolean passing(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConcurrencyFailureException) {
        return true;
      }
    }
    return ofTheDatabase(failure);
  }

  /** What failed, why and where, without the messages, which may quote a person. */
  public static String whereabouts(@Nullable Throwable failure) {
    if (failure == null) {
      return "unknown";
    }
    StackTraceElement[] trace = failure.getStackTrace();
    String at =
        Arrays.stream(trace)
            .filter(frame -> frame.getClassName().startsWith("phuchuay."))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
    return failure.getClass().getSimpleName() + root(failure) + at;
  }

  private static String root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root == failure ? "" : " because of " + root.getClass().getSimpleName();
  }
}
