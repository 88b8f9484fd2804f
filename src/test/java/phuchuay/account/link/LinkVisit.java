package phuchuay.account.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static phuchuay.cast.Visitor.location;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import phuchuay.cast.Officials;
import phuchuay.cast.Officials.Official;
import phuchuay.cast.Person;
import phuchuay.cast.Visitor;

/** Somebody who links a phone, step by step, in a browser of their own. */
final class LinkVisit {

  static final String MAIL = "ยืนยันการเชื่อมบัญชีกับ LINE";

  private static final Pattern NONCE = Pattern.compile("nonce=([\\w-]+)");

  final Visitor browser;

  LinkVisit(int port) {
    this.browser = new Visitor(port);
  }

  /** The page that the first button of the card opens. */
  static String page(Person phone) {
    return opened(phone, "/link\\?ticket=[\\w-]+");
  }

  /** The page that the second button of the card opens. */
  static String signInPage(Person phone) {
    return opened(phone, "/link/account\\?ticket=[\\w-]+");
  }

  private static String opened(Person phone, String pattern) {
    String page = phone.finds("talk=link", "(" + pattern + ")&openExternalBrowser=1");
    phone.hears("account/link");
    return page;
  }

  static String ticket(String page) {
    return page.substring(page.indexOf("ticket=") + "ticket=".length());
  }

  HttpResponse<String> asks(String page, String system, String email) {
    return browser.submits(
        page, "/link", Map.of("ticket", ticket(page), "system", system, "email", email));
  }

  HttpResponse<String> confirms(String link, String password) {
    return browser.submits(link, link, Map.of("password", password));
  }

  /** All the way by mail; the phone hears of it. */
  void links(Person phone, Official official) {
    int before = official.mailbox().count(MAIL);
    asks(page(phone), official.system().word(), official.mailbox().address());
    await().until(() -> official.mailbox().count(MAIL) > before);
    String link = official.mailbox().follows(MAIL, "/link");
    assertThat(location(confirms(link, Officials.PASSWORD))).startsWith("/link/done?news=");
    phone.hears("account/linked");
  }

  /** Signs in and is sent to LINE's dialog; answers the nonce. */
  String isSentToLine(Person phone, Official official) {
    String page = signInPage(phone);
    assertThat(location(browser.opens(page))).isEqualTo("/sign-in?news=link");
    String next = location(browser.signsIn(official.mailbox().address(), Officials.PASSWORD));
    assertThat(next).isEqualTo(page);
    return nonce(browser.submits(next, "/link/account", Map.of("ticket", ticket(page))));
  }

  static String nonce(HttpResponse<String> answer) {
    Matcher nonce = NONCE.matcher(location(answer));
    assertThat(nonce.find()).as(answer.statusCode() + " " + location(answer)).isTrue();
    return nonce.group(1);
  }
}
