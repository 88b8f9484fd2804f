package phuchuay.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium; a machine without one says so aloud and skips, unless one is required. */
public final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private final ChromeDriver chrome;
  private final WebDriverWait wait;

  private Browser(ChromeDriver chrome) {
    this.chrome = chrome;
    this.wait = new WebDriverWait(chrome, Duration.ofSeconds(20));
    wait.ignoring(StaleElementReferenceException.class);
  }

  public static Browser open(int width, int height) {
    needed();
    System.setProperty("webdriver.chrome.driver", DRIVER.toString());
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
        "--window-size=" + width + "," + height,
        "--user-data-dir=" + profile());
    return new Browser(new ChromeDriver(options));
  }

  private static void needed() {
    if (Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER)) {
      return;
    }
    System.out.println("*** BROWSER TEST SKIPPED: no chromium and chromedriver in /usr/bin ***");
    assertThat(System.getenv("PHUCHUAY_BROWSER_REQUIRED"))
        .as("a browser is required here")
        .isNotEqualTo("true");
    Assumptions.abort("no browser");
  }

  private static Path profile() {
    try {
      return Files.createTempDirectory("browser");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public void goes(String url) {
    chrome.get(url);
  }

  /** The first element of this kind, once it is there. */
  public WebElement sees(String css) {
    return wait.until(b -> b.findElement(By.cssSelector(css)));
  }

  /** Waits until this text is to be read somewhere in elements of this kind. */
  public void reads(String css, String text) {
    wait.until(
        b ->
            b.findElements(By.cssSelector(css)).stream()
                .anyMatch(element -> element.getText().contains(text)));
  }

  public int count(String css) {
    return chrome.findElements(By.cssSelector(css)).size();
  }

  /** Clicks the last element of this kind that says this. */
  public void clicks(String css, String text) {
    wait.until(
            b ->
                b.findElements(By.cssSelector(css)).stream()
                    .filter(element -> element.isDisplayed() && element.getText().contains(text))
                    .reduce((first, second) -> second)
                    .orElse(null))
        .click();
  }

  /** Types into the first element of this kind. */
  public void types(String css, CharSequence text) {
    sees(css).sendKeys(text);
  }

  /** Draws a line over an element, from its middle, with a mouse, finger or pen. */
  public void draws(String css, PointerInput.Kind kind, int... steps) {
    WebElement paper = sees(css);
    chrome.executeScript("arguments[0].scrollIntoView({block: 'center'})", paper);
    PointerInput pointer = new PointerInput(kind, "hand");
    Sequence hand = new Sequence(pointer, 0);
    hand.addAction(
        pointer.createPointerMove(Duration.ZERO, PointerInput.Origin.fromElement(paper), 0, 0));
    hand.addAction(pointer.createPointerDown(PointerInput.MouseButton.LEFT.asArg()));
    for (int i = 0; i + 1 < steps.length; i += 2) {
      hand.addAction(
          pointer.createPointerMove(
              Duration.ofMillis(60), PointerInput.Origin.pointer(), steps[i], steps[i + 1]));
    }
    hand.addAction(pointer.createPointerUp(PointerInput.MouseButton.LEFT.asArg()));
    chrome.perform(List.of(hand));
  }

  /** The value that a field would send. */
  public String value(String css) {
    return String.valueOf(
        chrome.executeScript("return document.querySelector(arguments[0]).value", css));
  }

  /** Shows pages as by night, or as by day. */
  public void night(boolean dark) {
    chrome.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** The window takes this size. */
  public void sized(int width, int height) {
    chrome.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Keeps a picture of the whole page under target/looks, to be looked at. */
  public void pictures(String name) {
    Object picture =
        chrome
            .executeCdpCommand(
                "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "format", "png"))
            .get("data");
    try {
      Path looks = Files.createDirectories(Path.of("target/looks"));
      Files.write(
          looks.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(picture)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the page is as wide as the window, and not wider. */
  public boolean fits() {
    return Boolean.TRUE.equals(
        chrome.executeScript(
            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
  }

  @Override
  public void close() {
    chrome.quit();
  }
}
