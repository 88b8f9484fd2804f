package phuchuay.local.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The phone in a real browser, with a bot that answers when the test says so. */
@PlayedLine
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
class PhoneBrowserTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  @LocalServerPort int port;
  @Autowired FakeBot bot;
  @TempDir Path profile;
  private Played line;

  @BeforeAll
  static void needsABrowser() {
    boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    if (there) {
      System.setProperty("webdriver.chrome.driver", DRIVER.toString());
      return;
    }
    System.out.println(
        "*** PhoneBrowserTest SKIPPED: no chromium and chromedriver in /usr/bin ***");
    assertThat(System.getenv("PHUCHUAY_BROWSER_REQUIRED"))
        .as("a browser is required here")
        .isNotEqualTo("true");
    Assumptions.abort("no browser");
  }

  @BeforeEach
  void cleanLog() {
    line = new Played(port);
    bot.forgets();
    line.does("DELETE /calls", null);
  }

  @AfterEach
  void mend() {
    line.does("DELETE /faults", null);
  }

  @Test
  void a_menu_tile_and_a_quick_reply_are_tapped_and_a_fault_shows_in_the_log() throws Exception {
    showMenu();
    ChromeDriver browser = open();
    try {
      WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(20));
      browser.get("http://127.0.0.1:" + port + "/local/line");
      wait.until(b -> b.findElement(By.cssSelector("body[data-ready]")));
      wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector("#menu .area"))).click();
      JsonNode tile = bot.next().event();
      assertThat(tile.path("postback").path("data").asString()).isEqualTo("talk=bot");
      ask(tile.path("replyToken").asString());
      wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector("#quick .pill"))).click();
      assertThat(bot.next().event().path("message").path("text").asString()).isEqualTo("สถานะ");
      wait.until(ExpectedConditions.invisibilityOfElementLocated(By.id("quick")));
      browser.findElement(By.id("tab-faults")).click();
      browser.findElement(By.cssSelector("#faults [value=ERROR]")).click();
      browser.findElement(By.cssSelector("#faults-form .strong")).click();
      wait.until(b -> b.findElement(By.cssSelector("#faults-active li")));
      assertThat(line.push(Played.MALEE).getStatusCode().value()).isEqualTo(500);
      browser.findElement(By.id("tab-calls")).click();
      WebElement mark = wait.until(b -> b.findElement(By.cssSelector(".call.is-red .mark")));
      assertThat(mark.getText()).isEqualTo("500 ระบบขัดข้อง");
    } finally {
      browser.quit();
    }
  }

  private void showMenu() throws IOException {
    String definition =
        """
        {"size":{"width":800,"height":400},"selected":true,"name":"a","chatBarText":"เมนู","areas":[
        {"bounds":{"x":0,"y":0,"width":800,"height":400},
        "action":{"type":"postback","data":"talk=bot"}}]}
        """;
    String id =
        Played.json(line.api("POST /richmenu", definition, null)).path("richMenuId").asString();
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB), "png", picture);
    line.draws(id, picture.toByteArray());
    assertThat(line.status("POST /user/all/richmenu/" + id, null)).isEqualTo(200);
  }

  private void ask(String token) {
    String body =
        """
        {"replyToken":"%s","messages":[{"type":"text","text":"เลือก","quickReply":{"items":[
        {"type":"action","action":{"type":"message","label":"ดูสถานะ","text":"สถานะ"}}]}}]}
        """
            .formatted(token);
    assertThat(line.status("POST /message/reply", body)).isEqualTo(200);
  }

  @Test
  void what_is_typed_reaches_the_bot_and_its_card_comes_back_alive() throws Exception {
    ChromeDriver browser = open();
    try {
      WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(20));
      browser.get("http://127.0.0.1:" + port + "/local/line");
      wait.until(b -> b.findElement(By.cssSelector("body[data-ready]")));
      browser.findElement(By.id("text")).sendKeys("สวัสดี", Keys.ENTER);
      JsonNode event = bot.next().event();
      assertThat(event.path("message").path("text").asString()).isEqualTo("สวัสดี");
      wait.until(b -> b.findElement(By.cssSelector(".mine.is-read")));
      reply(event.path("replyToken").asString());
      WebElement button = wait.until(b -> b.findElement(By.cssSelector(".theirs .fx-button")));
      assertThat(browser.findElement(By.cssSelector(".theirs .fx-text")).getText())
          .isEqualTo("<b>ที่นี่</b>");
      button.click();
      assertThat(bot.next().event().path("postback").path("data").asString())
          .isEqualTo("talk=start");
      wait.until(b -> b.findElements(By.cssSelector(".call")).size() >= 3);
      assertThat(browser.findElements(By.cssSelector(".call.is-red"))).isEmpty();
    } finally {
      browser.quit();
    }
  }

  private ChromeDriver open() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,900",
        "--user-data-dir=" + profile);
    return new ChromeDriver(options);
  }

  private void reply(String token) {
    String body =
        """
        {"replyToken":"%s","messages":[{"type":"flex","altText":"a","contents":{"type":"bubble",
        "body":{"type":"box","layout":"vertical","contents":[
        {"type":"text","text":"<b>ที่นี่</b>"},
        {"type":"button","action":{"type":"postback","label":"ต่อไป","data":"talk=start"}}]}}}]}
        """
            .formatted(token);
    RestClient.create("http://127.0.0.1:" + port)
        .post()
        .uri("/local/line/api/v2/bot/message/reply")
        .header("Authorization", "Bearer " + SmallWorld.TOKEN)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .toBodilessEntity();
  }
}
