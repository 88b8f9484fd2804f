package phuchuay.local.line.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every limit of a message: what just fits, what is one too many, and where LINE says so. */
class MessageLimitsTest {

  private static final String URL = "https://a.example/";
  private static final String ACTION = "{'type':'message','label':'a','text':'a'}";
  private static final String BOX = "{'type':'box','layout':'vertical','contents':[]}";

  record Row(String message, String fits, String breaks, String place) {}

  static Stream<Row> rows() {
    return Stream.of(
        row("{'type':'textV2','text':'%s'}", x(5000), x(5001), ".text"),
        row("{'type':'text','text':'$','emojis':[%s]}", emoji(0), emoji(1), ".emojis[0].index"),
        row(
            "{'type':'text','text':'" + "$".repeat(21) + "','emojis':[%s]}",
            emojis(20),
            emojis(21),
            ".emojis"),
        row(
            "{'type':'textV2','text':'a','substitution':{%s}}",
            fills(20), fills(21), ".substitution"),
        row(
            "{'type':'textV2','text':'a','substitution':{%s}}",
            named(20), named(21), ".substitution." + x(21)),
        row("{'type':'sticker','packageId':'446','stickerId':'%s'}", "1988", "1987", ".stickerId"),
        row("{'type':'sticker','packageId':'%s','stickerId':'1988'}", "446", "447", ".packageId"),
        row(image("%s"), URL + x(1982), URL + x(1983), ".originalContentUrl"),
        row(image("%s"), "https://a.example/a", "http://a.example/a", ".originalContentUrl"),
        row(
            image("%s"),
            "https://a.example/%E0%B8%81",
            "https://a.example/ก",
            ".originalContentUrl"),
        row(video("%s"), x(100), x(101), ".trackingId"),
        row(
            "{'type':'audio','originalContentUrl':'" + URL + "','duration':%s}",
            "1",
            "0",
            ".duration"),
        row(location("%s", "a"), x(100), x(101), ".title"),
        row(location("a", "%s"), x(100), x(101), ".address"),
        row("{'type':'coupon','couponId':'a','deliveryTag':'%s'}", x(30), x(31), ".deliveryTag"),
        row("{'type':'coupon','couponId':'a','deliveryTag':'%s'}", "a_1", "a-1", ".deliveryTag"),
        row(sender("%s"), x(20), x(21), ".sender.name"),
        row(sender("%s"), "online", "LINE", ".sender.name"),
        row(imagemap("%s", "1040"), x(1500), x(1501), ".altText"),
        row(imagemap("a", "%s"), "1040", "1039", ".baseSize.width"),
        row(imagemapOf("%s"), many(50, area()), many(51, area()), ".actions"),
        row(imagemapFilm("%s"), x(30), x(31), ".video.externalLink.label"),
        row(
            template("'type':'buttons','text':'%s','actions':[" + ACTION + "]"),
            x(160),
            x(161),
            ".template.text"),
        row(
            template("'type':'buttons','title':'a','text':'%s','actions':[" + ACTION + "]"),
            x(60),
            x(61),
            ".template.text"),
        row(
            template("'type':'buttons','title':'%s','text':'a','actions':[" + ACTION + "]"),
            x(40),
            x(41),
            ".template.title"),
        row(
            template("'type':'buttons','text':'a','actions':[%s]"),
            many(4, ACTION),
            many(5, ACTION),
            ".template.actions"),
        row(
            template("'type':'confirm','text':'%s','actions':[" + many(2, ACTION) + "]"),
            x(240),
            x(241),
            ".template.text"),
        row(
            template("'type':'carousel','columns':[%s]"),
            many(10, column(1)),
            many(11, column(1)),
            ".template.columns"),
        row(
            template("'type':'carousel','columns':[%s]"),
            column(3),
            column(4),
            ".template.columns[0].actions"),
        row(
            template("'type':'carousel','columns':[%s]"),
            column(2) + "," + column(2),
            column(2) + "," + column(1),
            ".template.columns"),
        row(
            template("'type':'image_carousel','columns':[%s]"),
            picture(12),
            picture(13),
            ".template.columns[0].action.label"),
        row(
            quick("%s"),
            many(13, "{'type':'action','action':" + ACTION + "}"),
            many(14, "{'type':'action','action':" + ACTION + "}"),
            ".quickReply.items"),
        row(tapped("{'type':'message','label':'a','text':'%s'}"), x(300), x(301), ".text"),
        row(tapped("{'type':'postback','label':'a','data':'%s'}"), x(300), x(301), ".data"),
        row(
            tapped("{'type':'postback','label':'a','data':'a','displayText':'%s'}"),
            x(300),
            x(301),
            ".displayText"),
        row(tapped("{'type':'uri','label':'a','uri':'%s'}"), URL + x(982), URL + x(983), ".uri"),
        row(
            tapped("{'type':'clipboard','label':'a','clipboardText':'%s'}"),
            x(1000),
            x(1001),
            ".clipboardText"),
        row(tapped("{'type':'%s','label':'a'}"), "camera", "richmenuswitch", ".type"),
        row(tapped(picker("date", "initial", "%s")), "1900-01-01", "1899-12-31", ".initial"),
        row(tapped(picker("date", "max", "%s")), "2100-12-31", "2101-01-01", ".max"),
        row(tapped(picker("date", "initial", "%s")), "2027-02-28", "2027-02-29", ".initial"),
        row(tapped(picker("time", "min", "%s")), "23:59", "24:00", ".min"),
        row(tapped(picker("datetime", "min", "%s")), "2027-01-15t09:00", "2027-01-15", ".min"));
  }

  static Stream<Row> cards() {
    return Stream.of(
        row(carousel("%s"), many(12, bubble("mega")), many(13, bubble("mega")), "/contents"),
        row(
            carousel("%s"),
            many(2, bubble("kilo")),
            bubble("kilo") + "," + bubble("mega"),
            "/contents"),
        row(
            body("{'type':'image','url':'" + URL + "','aspectRatio':'%s'}"),
            "1:3",
            "1:4",
            "/body/contents/0/aspectRatio"),
        row(
            body("{'type':'image','url':'" + URL + "','aspectRatio':'%s'}"),
            "1:1",
            "0:1",
            "/body/contents/0/aspectRatio"),
        row(body("%s"), many(10, moving()), many(11, moving()), "/"),
        row(
            "{'type':'flex','altText':'a','contents':{'type':'bubble','size':'%s','hero':"
                + film()
                + "}}",
            "kilo",
            "hecto",
            "/hero"),
        row(
            carousel("%s"),
            bubble("mega"),
            "{'type':'bubble','hero':" + film() + "}",
            "/contents/0/hero"),
        row(
            body("{'type':'box','layout':'baseline','contents':[%s]}"),
            "{'type':'icon','url':'" + URL + "'}",
            BOX,
            "/body/contents/0/contents/0/type"),
        row(body("%s"), BOX, "{'type':'icon','url':'" + URL + "'}", "/body/contents/0/type"),
        row(
            body(
                "{'type':'box','layout':'vertical','contents':[],'background':{'type':'linearGradient','angle':'%s','startColor':'#000000','endColor':'#ffffff'}}"),
            "90deg",
            "90",
            "/body/contents/0/background/angle"),
        row(
            body("{'type':'text','text':'a','color':'%s'}"),
            "#11223344",
            "red",
            "/body/contents/0/color"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_message_fits_and_one_more_does_not(Row row) {
    assertThat(broken(row.message(), row.fits())).isEmpty();
    assertThat(broken(row.message(), row.breaks()))
        .anySatisfy(place -> assertThat(place).startsWith("messages[0]").endsWith(row.place()));
  }

  @ParameterizedTest
  @MethodSource("cards")
  void a_card_fits_and_one_more_does_not(Row row) {
    assertThat(broken(row.message(), row.fits())).isEmpty();
    assertThat(broken(row.message(), row.breaks())).contains(row.place());
  }

  private static List<String> broken(String message, String value) {
    String body = "{'messages':[" + message.replace("%s", value) + "]}";
    return Limits.messages(JsonMapper.shared().readTree(body.replace('\'', '"'))).details().stream()
        .map(Violation::property)
        .toList();
  }

  private static Row row(String message, String fits, String breaks, String place) {
    return new Row(message, fits, breaks, place);
  }

  private static String x(int length) {
    return "x".repeat(length);
  }

  private static String many(int times, String one) {
    return String.join(",", Collections.nCopies(times, one));
  }

  private static String emoji(int index) {
    return "{'index':" + index + ",'productId':'p','emojiId':'1'}";
  }

  private static String emojis(int many) {
    return IntStream.range(0, many)
        .mapToObj(MessageLimitsTest::emoji)
        .collect(Collectors.joining(","));
  }

  private static String fills(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> "'k" + i + "':{'type':'mention','mentionee':{'type':'all'}}")
        .collect(Collectors.joining(","));
  }

  private static String named(int letters) {
    return "'" + x(letters) + "':{'type':'emoji','productId':'p','emojiId':'1'}";
  }

  private static String image(String url) {
    return "{'type':'image','originalContentUrl':'" + url + "','previewImageUrl':'" + URL + "'}";
  }

  private static String video(String tracking) {
    return "{'type':'video','originalContentUrl':'"
        + URL
        + "','previewImageUrl':'"
        + URL
        + "','trackingId':'"
        + tracking
        + "'}";
  }

  private static String location(String title, String address) {
    return "{'type':'location','title':'"
        + title
        + "','address':'"
        + address
        + "','latitude':13.7,'longitude':100.5}";
  }

  private static String sender(String name) {
    return "{'type':'text','text':'a','sender':{'name':'" + name + "'}}";
  }

  private static String area() {
    return "{'type':'message','text':'a','area':{'x':0,'y':0,'width':1,'height':1}}";
  }

  private static String imagemap(String alt, String width) {
    return imagemap(alt, width, area(), "");
  }

  private static String imagemapOf(String areas) {
    return imagemap("a", "1040", areas, "");
  }

  private static String imagemapFilm(String label) {
    return imagemap(
        "a",
        "1040",
        area(),
        ",'video':{'originalContentUrl':'"
            + URL
            + "','previewImageUrl':'"
            + URL
            + "','area':{'x':0,'y':0,'width':1,'height':1},'externalLink':{'linkUri':'"
            + URL
            + "','label':'"
            + label
            + "'}}");
  }

  private static String imagemap(String alt, String width, String areas, String more) {
    return "{'type':'imagemap','baseUrl':'"
        + URL
        + "','altText':'"
        + alt
        + "','baseSize':{'width':"
        + width
        + ",'height':1040},'actions':["
        + areas
        + "]"
        + more
        + "}";
  }

  private static String template(String inner) {
    return "{'type':'template','altText':'a','template':{" + inner + "}}";
  }

  private static String column(int actions) {
    return "{'text':'a','actions':[" + many(actions, ACTION) + "]}";
  }

  private static String picture(int label) {
    return "{'imageUrl':'"
        + URL
        + "','action':{'type':'message','label':'"
        + x(label)
        + "','text':'a'}}";
  }

  private static String quick(String items) {
    return "{'type':'text','text':'a','quickReply':{'items':[" + items + "]}}";
  }

  private static String tapped(String action) {
    return quick("{'type':'action','action':" + action + "}");
  }

  private static String picker(String mode, String field, String moment) {
    return "{'type':'datetimepicker','label':'a','data':'a','mode':'"
        + mode
        + "','"
        + field
        + "':'"
        + moment
        + "'}";
  }

  private static String bubble(String size) {
    return "{'type':'bubble','size':'" + size + "','body':" + BOX + "}";
  }

  private static String carousel(String bubbles) {
    return "{'type':'flex','altText':'a','contents':{'type':'carousel','contents':["
        + bubbles
        + "]}}";
  }

  private static String body(String component) {
    return "{'type':'flex','altText':'a','contents':{'type':'bubble','body':"
        + "{'type':'box','layout':'vertical','contents':["
        + component
        + "]}}}";
  }

  private static String moving() {
    return "{'type':'image','url':'" + URL + "','animated':true}";
  }

  private static String film() {
    return "{'type':'video','url':'"
        + URL
        + "','previewUrl':'"
        + URL
        + "','altContent':"
        + BOX
        + "}";
  }
}
