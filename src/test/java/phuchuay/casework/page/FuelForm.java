package phuchuay.casework.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import phuchuay.cast.FormParts;
import phuchuay.cast.MadePdf;
import phuchuay.cast.Visitor;

/** Somebody who fills in the registration for the fuel system, page by page, without scripts. */
final class FuelForm {

  static final String TYPE = "fuel.registration";
  static final Map<String, String> GENERAL =
      Map.of(
          "company", "บริษัท น้ำมันไทย จำกัด (มหาชน)",
          "number", "0105536000313",
          "first-name", "มาลี",
          "last-name", "ใจดี",
          "position", "ผู้จัดการฝ่ายคลัง",
          "department", "คลังน้ำมัน",
          "mobile", "0891234567");
  static final Map<String, String> API =
      Map.of(
          "depots.shown", "1",
          "depots.other", "คลังบางจาก\nคลังศรีราชา",
          "callback", "https://api.mycompany.com/webhooks",
          "hosts", "192.168.1.100\napi.example.com");
  static final Map<String, String> DOCUMENTS =
      Map.of(
          "coordinator", "สมชาย ใจดี",
          "coordinator-email", "tech@mycompany.com",
          "terms.shown", "1",
          "terms", "accepted");

  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

  final Visitor visitor;
  final String path;
  final String email;

  private FuelForm(Visitor visitor, String path, String email) {
    this.visitor = visitor;
    this.path = path;
    this.email = email;
  }

  static FuelForm begin(Visitor visitor, String email) {
    HttpResponse<String> begun =
        visitor.submits("/cases/new?system=fuel", "/cases", Map.of("type", TYPE));
    assertThat(begun.statusCode()).isEqualTo(302);
    return new FuelForm(visitor, Visitor.location(begun), email);
  }

  String step(String step) {
    return path + "/form/" + step;
  }

  /** Fills in a step and presses a button. */
  HttpResponse<String> fills(String step, String go, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("seen", seen(step));
    all.put("go", go);
    return visitor.submits(step(step), step(step), all);
  }

  HttpResponse<String> general(Map<String, String> but) {
    Map<String, String> all = new HashMap<>(GENERAL);
    all.put("email", email);
    all.putAll(but);
    return fills("general", "next", all);
  }

  HttpResponse<String> api(Map<String, String> but) {
    Map<String, String> all = new HashMap<>(API);
    all.putAll(but);
    return fills("api", "next", all);
  }

  HttpResponse<String> documents(String go, Map<String, Sent> files) {
    FormParts parts = new FormParts();
    DOCUMENTS.forEach(parts::with);
    parts.with("seen", seen("documents")).with("go", go).with("_csrf", token(step("documents")));
    files.forEach((field, sent) -> parts.file(field + "-new", sent.name(), sent.bytes()));
    return visitor.sends("POST", step("documents"), parts.body(), "Content-Type", FormParts.type());
  }

  /** A file as it is sent. */
  record Sent(String name, byte[] bytes) {
    static Sent pdf(String name) {
      return new Sent(name, MadePdf.honest(2));
    }
  }

  FuelForm filled() {
    assertThat(general(Map.of()).statusCode()).isEqualTo(302);
    assertThat(api(Map.of()).statusCode()).isEqualTo(302);
    Map<String, Sent> files =
        Map.of("certificate", Sent.pdf("หนังสือรับรอง.pdf"), "power", Sent.pdf("มอบอำนาจ.pdf"));
    assertThat(Visitor.location(documents("next", files))).isEqualTo(path + "/summary");
    return this;
  }

  HttpResponse<String> handsIn(Map<String, String> consent) {
    Map<String, String> all = new HashMap<>(consent);
    all.put("seen", found(SEEN, visitor.opens(path + "/summary").body()));
    return visitor.submits(path + "/summary", path + "/handing-in", all);
  }

  FuelForm handedIn() {
    HttpResponse<String> in = filled().handsIn(Map.of("consent", "yes"));
    assertThat(Visitor.location(in)).isEqualTo(path + "?news=handed-in");
    return this;
  }

  String seen(String step) {
    return found(SEEN, visitor.opens(step(step)).body());
  }

  String token(String page) {
    return found(Visitor.CSRF, visitor.opens(page).body());
  }

  /** "FU7K-3M2W-XV4C", as the page of the case says. */
  String number() {
    return found(Pattern.compile("(FU[A-Z0-9]{2}-[A-Z0-9]{4}-[A-Z0-9]{4})"), page());
  }

  String page() {
    HttpResponse<String> page = visitor.opens(path);
    return page.statusCode() == 302 ? visitor.opens(Visitor.location(page)).body() : page.body();
  }

  static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }
}
