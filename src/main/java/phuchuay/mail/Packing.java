package phuchuay.mail;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import phuchuay.platform.Fills;
import phuchuay.platform.Seal;
import tools.jackson.databind.json.JsonMapper;

/** Makes a mail ready to wait: written once, sealed, so that every try sends the same bytes. */
@Component
class Packing {

  private final Letters letters;
  private final Sender sender;
  private final Seal seal;
  private final JsonMapper json;

  Packing(Letters letters, Sender sender, Seal seal, JsonMapper json) {
    this.letters = letters;
    this.sender = sender;
    this.seal = seal;
    this.json = json;
  }

  Packed pack(Mail mail, Instant now) {
    Letter letter = letters.write(mail.template(), mail.fills());
    String messageId = "<" + UUID.randomUUID() + "@" + sender.host() + ">";
    String bytes = Envelope.around(letter, sender.address(), mail.to(), messageId, now);
    return new Packed(
        messageId,
        letter.version(),
        json.writeValueAsString(Fills.hidden(mail.fills())),
        seal.seal(mail.to().value()),
        seal.seal(bytes));
  }
}
