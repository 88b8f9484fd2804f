package phuchuay.local;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import phuchuay.platform.Settings;

/** Says at the end of the start where to go and how to get in. */
@Local
@Component
class Welcome {

  private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

  private final Settings settings;
  private final DataFolder folder;

  Welcome(Environment environment, DataFolder folder) {
    this.settings = new Settings(environment);
    this.folder = folder;
  }

  @EventListener(ApplicationReadyEvent.class)
  void say() {
    String here = "http://localhost:" + settings.get("local.server.port", "8080");
    boolean simulated = settings.has("PHUCHUAY_LINE_SIMULATED");
    LOG.info(
        """
        Phuchuay is ready.

          phone     {}/local/line   ({})
          console   {}/console
          mails     {}/local/mail
          clock     {}/local/clock
          sign in   {} / {}   (the demo's people: docs/demo.md)
          data      {}   (local.env there has the ways in; database {})
        """,
        here,
        simulated ? "LINE is simulated" : "LINE is the real one",
        here,
        here,
        here,
        settings.get("PHUCHUAY_ADMIN_USERNAME", "admin"),
        password(),
        folder.path(),
        settings.get("SPRING_DATASOURCE_URL", ""));
  }

  /** Only the password that we made ourselves is shown. */
  private String password() {
    String ours = folder.read("admin.password");
    String used = settings.get("PHUCHUAY_ADMIN_PASSWORD", "");
    return ours != null && ours.strip().equals(used) ? used : "(PHUCHUAY_ADMIN_PASSWORD)";
  }
}
