package phuchuay.console.canned;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.account.Accounts;
import phuchuay.account.Person;
import phuchuay.chat.SystemNames;
import phuchuay.platform.days.DayWords;
import phuchuay.platform.days.OpeningHours;

/** What is known to be filled into a canned reply that this officer sends now. */
@Component
public class CannedFacts {

  private static final Locale THAI = Locale.of("th");

  private final Accounts accounts;
  private final OpeningHours hours;
  private final DayWords days;
  private final MessageSource messages;

  CannedFacts(Accounts accounts, OpeningHours hours, DayWords days, MessageSource messages) {
    this.accounts = accounts;
    this.hours = hours;
    this.days = days;
    this.messages = messages;
  }

  /**
   * @param system what the chat is about, or empty if that is not known
   * @param agency the name of the agency whose the chat is, if it is anybody's
   * @param number the case's, as it is shown, if there is one
   */
  public Map<Fill, String> of(
      Person me, String system, @Nullable String agency, @Nullable String number) {
    Map<Fill, String> facts = new EnumMap<>(Fill.class);
    accounts
        .open(me.id(), me.party())
        .ifPresent(profile -> facts.put(Fill.OFFICER, profile.name().value()));
    if (SystemNames.ALL.contains(system)) {
      facts.put(Fill.SYSTEM, messages.getMessage("canned.system." + system, null, THAI));
      facts.put(Fill.HOURS, days.hours(hours.of(system), THAI));
    }
    if (agency != null) {
      facts.put(Fill.AGENCY, agency);
    }
    if (number != null) {
      facts.put(Fill.CASE, number);
    }
    return facts;
  }
}
