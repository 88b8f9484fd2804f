package phuchuay.cast;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import phuchuay.account.Holders;
import phuchuay.account.privacy.Everywhere;
import phuchuay.account.privacy.Life;
import phuchuay.notification.Reports;
import phuchuay.platform.days.TestHours;
import phuchuay.registration.outcome.Applications;

/**
 * The whole service on real PostgreSQL and Redis, with a LINE of the tests; one context for all who
 * use it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FakeLine.Wiring.class)
@Import({
  People.class,
  QuickPasswords.class,
  Officers.class,
  Officials.class,
  Holders.class,
  Life.class,
  Everywhere.class,
  FilesDesk.class,
  TestHours.class,
  Applications.class,
  Reports.class
})
public @interface House {}
