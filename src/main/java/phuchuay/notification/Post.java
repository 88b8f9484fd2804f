package phuchuay.notification;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import phuchuay.chat.ChatLinks;
import phuchuay.chat.Conversations;
import phuchuay.chat.Say;
import phuchuay.mail.Mail;
import phuchuay.mail.Mails;
import phuchuay.platform.EmailAddress;
import phuchuay.platform.PublicAddress;
import phuchuay.platform.RealTime;

/**
 * Tells one recipient, in the caller's transaction: that they are told and what leaves for them are
 * written together. LINE where it is linked, mail otherwise or as well; who has neither is written
 * down. What LINE alone is trusted with is looked at again, see {@link Missed}.
 */
@Component
class Post {

  /** So long LINE usually needs to take something. */
  private static final Duration SETTLES = Duration.ofSeconds(5);

  private final NoticeRows rows;
  private final NoticeWords words;
  private final Conversations conversations;
  private final Mails mails;
  private final ChatLinks chatLinks;
  private final PublicAddress address;
  private final RealTime time;
  private final MeterRegistry meters;

  Post(
      NoticeRows rows,
      NoticeWords words,
      Conversations conversations,
      Mails mails,
      ChatLinks chatLinks,
      PublicAddress address,
      RealTime time,
      MeterRegistry meters) {
    this.rows = rows;
    this.words = words;
    this.conversations = conversations;
    this.mails = mails;
    this.chatLinks = chatLinks;
    this.address = address;
    this.time = time;
    this.meters = meters;
  }

  void tell(Note note, Recipient to) {
    boolean alsoMail = note.mailToo() && to.email() != null;
    if (!to.phones().isEmpty()) {
      onLine(note, to, alsoMail ? null : time.instant().plus(SETTLES));
    }
    if (to.phones().isEmpty() || alsoMail) {
      besides(note, to);
    }
  }

  /** By mail; who has no address is written down as not reached. */
  void besides(Note note, Recipient to) {
    EmailAddress email = to.email();
    if (email == null) {
      count(NoticeRows.NONE, rows.open(note, to, NoticeRows.NONE, note.mail()));
    } else {
      byMail(note, to, email);
    }
  }

  private void onLine(Note note, Recipient to, @Nullable Instant lookAt) {
    List<Long> fresh = rows.open(note, to, NoticeRows.LINE, note.chat());
    if (fresh.isEmpty()) {
      return;
    }
    Map<String, Object> fills = linked(note, chatLinks.to(note.path()));
    List<Say> says = List.of(Say.of(note.chat(), words.forChat(note.chat(), fills)));
    List<UUID> calls = new ArrayList<>();
    for (String phone : to.phones()) {
      calls.addAll(
          to.owner() == null
              ? conversations.say(phone, says)
              : conversations.sayOf(to.owner(), phone, says));
    }
    rows.called(fresh, calls, lookAt);
    count(NoticeRows.LINE, fresh);
  }

  private void byMail(Note note, Recipient to, EmailAddress email) {
    List<Long> fresh = rows.open(note, to, NoticeRows.MAIL, note.mail());
    if (fresh.isEmpty()) {
      return;
    }
    Map<String, Object> fills = linked(note, address.of(note.path()).toString());
    Mail mail = Mail.to(email, note.mail(), words.forMail(note.mail(), fills));
    long id = mails.send(to.account() == null ? mail : mail.about(to.account()));
    rows.mailed(fresh, id);
    count(NoticeRows.MAIL, fresh);
  }

  private static Map<String, Object> linked(Note note, String link) {
    Map<String, Object> fills = new HashMap<>(note.fills());
    fills.put("link", link);
    return fills;
  }

  private void count(String channel, List<Long> fresh) {
    meters.counter("phuchuay.notices", "channel", channel).increment(fresh.size());
  }
}
