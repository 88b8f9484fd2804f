package phuchuay.console.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import phuchuay.account.Linked;
import phuchuay.account.Links;
import phuchuay.chat.care.Care;
import phuchuay.chat.care.Caring;
import phuchuay.chat.news.News;
import phuchuay.chat.news.NewsEar;
import phuchuay.directory.Agencies;
import phuchuay.directory.Agency;
import phuchuay.directory.Seat;

/**
 * Who asks (ผู้ถาม): what they call themselves, and the agency for which their phone is linked. The
 * agency is kept with the care, so that what was said stays with it.
 */
@Component
class Askers implements NewsEar {

  private final Links links;
  private final Agencies agencies;
  private final Caring caring;
  private final MessageSource messages;

  Askers(Links links, Agencies agencies, Caring caring, MessageSource messages) {
    this.links = links;
    this.agencies = agencies;
    this.caring = caring;
    this.messages = messages;
  }

  String name(Care care) {
    String called = care.called();
    return called == null || called.isBlank()
        ? messages.getMessage("desk.nobody", new Object[] {care.conversation()}, Locale.of("th"))
        : called;
  }

  /** The name of the agency, if their phone was linked to it when they asked. */
  String agency(Care care) {
    return name(care.agency()).orElse("");
  }

  Optional<String> name(@Nullable UUID agency) {
    return agency == null ? Optional.empty() : agencies.one(agency).map(Agency::name);
  }

  Linked linked(Care care) {
    return links.of(care.lineId());
  }

  /** Whoever comes into the line is looked up once. */
  @Override
  public void hear(List<News> news) {
    news.stream()
        .filter(one -> one.kind() == News.Kind.HELD)
        .map(News::lineId)
        .distinct()
        .forEach(this::keep);
  }

  private void keep(String lineId) {
    links.of(lineId).seats().stream()
        .map(Seat::agency)
        .findFirst()
        .ifPresent(agency -> caring.belongs(lineId, agency));
  }
}
