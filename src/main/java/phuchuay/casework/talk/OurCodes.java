package phuchuay.casework.talk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import phuchuay.casework.CaseNumber;
import phuchuay.chat.KnownCodes;
import phuchuay.platform.PublicAddress;

/** The codes on our letters, forms and pages: an address of ours, or a tracking number alone. */
@Component
class OurCodes implements KnownCodes {

  private static final Pattern TRACK = Pattern.compile("/track/([^/]{1,40})(?:/letters/[^/]+)?/?");

  private final NumbersTyped numbers;
  private final PublicAddress house;

  OurCodes(NumbersTyped numbers, PublicAddress house) {
    this.numbers = numbers;
    this.house = house;
  }

  @Override
  public Optional<String> known(String code) {
    Optional<CaseNumber> number = numbers.bare(code);
    return number.or(() -> inAddress(code.strip())).map(CaseNumber::value);
  }

  private Optional<CaseNumber> inAddress(String code) {
    try {
      URI address = new URI(code);
      URI ours = house.of("/");
      boolean same =
          ours.getScheme().equalsIgnoreCase(address.getScheme())
              && ours.getAuthority().equalsIgnoreCase(address.getAuthority());
      String base = ours.getPath().substring(0, ours.getPath().length() - 1);
      String path = address.getPath() == null ? "" : address.getPath();
      Matcher track = TRACK.matcher(path.startsWith(base) ? path.substring(base.length()) : "");
      return same && track.matches() ? numbers.bare(track.group(1)) : Optional.empty();
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }
}
