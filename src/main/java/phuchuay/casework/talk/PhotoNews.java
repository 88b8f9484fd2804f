package phuchuay.casework.talk;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import phuchuay.chat.Attachments;
import phuchuay.chat.Attachments.Sent;
import phuchuay.chat.Conversations;
import phuchuay.platform.Failures;

/** Tells what came of photos whose senders were told that they are being read. */
@Component
class PhotoNews {

  private static final Logger log = LoggerFactory.getLogger(PhotoNews.class);
  private static final int AT_ONCE = 50;

  private final Attachments attachments;
  private final Conversations conversations;
  private final PhotoSays says;
  private final TransactionTemplate transaction;

  PhotoNews(
      Attachments attachments,
      Conversations conversations,
      PhotoSays says,
      TransactionTemplate transaction) {
    this.attachments = attachments;
    this.conversations = conversations;
    this.says = says;
    this.transaction = transaction;
  }

  @Scheduled(fixedDelay = 1000)
  void tell() {
    attachments.promised(AT_ONCE).forEach(this::tell);
  }

  private void tell(Sent sent) {
    try {
      transaction.executeWithoutResult(_ -> told(sent));
    } catch (RuntimeException failure) {
      log.warn("photo {} is told of later: {}", sent, Failures.whereabouts(failure));
    }
  }

  /** The conversation first: whoever speaks in it locks it before anything else. */
  private void told(Sent sent) {
    conversations.hold(sent.lineId());
    if (attachments.keepsPromise(sent)) {
      attachments
          .one(sent.lineId(), sent.messageId())
          .ifPresent(photo -> conversations.say(sent.lineId(), List.of(says.late(photo))));
    }
  }
}
