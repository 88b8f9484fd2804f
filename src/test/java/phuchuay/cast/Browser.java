package phuchuay.cast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
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

  private static final int TALL = 900;
  private static final String FAULTS = faults();

  private final ChromeDriver chrome;
  private final WebDriverWait wait;

  private Browser(ChromeDriver chrome) {
    this.chrome = chrome;
    this.wait = new WebDriverWait(chrome, Duration.ofSeconds(20));
    wait.pollingEvery(Duration.ofMillis(50));
    // A page that is just being replaced answers with errors of many kinds.
    wait.ignoring(WebDriverException.class);
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

  /** Goes on as this visitor, who has signed in already. */
  public void isNow(Visitor visitor, String url) {
    goes(url);
    visitor
        .cookies()
        .forEach(
            cookie ->
                chrome
                    .manage()
                    .addCookie(
                        new Cookie.Builder(cookie.getName(), cookie.getValue()).path("/").build()));
    goes(url);
  }

  public Object runs(String script, Object... with) {
    return chrome.executeScript(script, with);
  }

  /** Runs a script that tells when it is done; what it told. */
  public @Nullable Object waitsFor(String script, Object... with) {
    return chrome.executeAsyncScript(script, with);
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

  /** What all elements of this kind say. */
  public List<String> texts(String css) {
    return chrome.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  /** Clicks the last element of this kind that says this. */
  public void clicks(String css, String text) {
    wait.until(
        b ->
            b.findElements(By.cssSelector(css)).stream()
                .filter(element -> element.isDisplayed() && element.getText().contains(text))
                .reduce((first, second) -> second)
                .filter(Browser::clicked)
                .isPresent());
  }

  /** Types into the first field of this kind, in place of what was there. */
  public void types(String css, String text) {
    WebElement field = sees(css);
    field.clear();
    field.sendKeys(text);
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

  /** Presses keys wherever the focus is. */
  public void presses(CharSequence... keys) {
    chrome.switchTo().activeElement().sendKeys(keys);
  }

  /** The element that has the focus. */
  public WebElement focused() {
    return chrome.switchTo().activeElement();
  }

  /** Waits until the address is this path, whatever is asked for behind it. */
  public void comesTo(String path) {
    wait.until(b -> URI.create(Objects.requireNonNull(b.getCurrentUrl())).getPath().equals(path));
  }

  /** The path of the page. */
  public String path() {
    return URI.create(Objects.requireNonNull(chrome.getCurrentUrl())).getPath();
  }

  /** Carries this cookie on, as if it had been set here before. */
  public void cookie(String name, String value) {
    chrome.manage().addCookie(new Cookie(name, value));
  }

  public @Nullable Object runs(String script) {
    return chrome.executeScript(script);
  }

  /** What somebody would stumble over on this page, at this width, by day or by night. */
  public List<String> faults(int width, boolean night) {
    looksLike(width, night);
    Object faults = chrome.executeScript(FAULTS);
    return ((List<?>) Objects.requireNonNull(faults)).stream().map(String::valueOf).toList();
  }

  /** The whole page as a picture. */
  public byte[] picture(int width, boolean night) {
    looksLike(width, night);
    Object height = chrome.executeScript("return document.scrollingElement.scrollHeight");
    size(width, ((Number) Objects.requireNonNull(height)).intValue());
    Object data = chrome.executeCdpCommand("Page.captureScreenshot", Map.of()).get("data");
    size(width, TALL);
    return Base64.getDecoder().decode(String.valueOf(data));
  }

  /** What a phone reads that is held before the first element of this kind. */
  public String scans(String css) {
    WebElement picture = sees(css);
    chrome.executeScript("arguments[0].scrollIntoView({block: 'center'})", picture);
    return wait.until(_ -> scanned(picture.getScreenshotAs(OutputType.BYTES)));
  }

  /** Null when nothing can be read, looked at as several phones do. */
  private static @Nullable String scanned(byte[] png) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      int[] points =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      LuminanceSource seen = new RGBLuminanceSource(image.getWidth(), image.getHeight(), points);
      return Stream.of(new HybridBinarizer(seen), new GlobalHistogramBinarizer(seen))
          .map(BinaryBitmap::new)
          .flatMap(
              one ->
                  Stream.of(DecodeHintType.TRY_HARDER, DecodeHintType.PURE_BARCODE)
                      .flatMap(hint -> read(one, hint).stream()))
          .findFirst()
          .orElse(null);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Optional<String> read(BinaryBitmap bitmap, DecodeHintType hint) {
    try {
      return Optional.of(new QRCodeReader().decode(bitmap, Map.of(hint, true)).getText());
    } catch (ReaderException unreadable) {
      return Optional.empty();
    }
  }

  /** Cuts the browser off from the network, or joins it again. */
  public void online(boolean there) {
    chrome.executeCdpCommand("Network.enable", Map.of());
    chrome.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of("offline", !there, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  /** What the page has put on the clipboard. */
  public String pastes() {
    chrome.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    return String.valueOf(
        chrome.executeAsyncScript(
            "const done = arguments[0]; navigator.clipboard.readText().then(done, done);"));
  }

  private void looksLike(int width, boolean night) {
    size(width, TALL);
    chrome.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", night ? "dark" : "light"))));
  }

  /** The window takes this size. */
  public void size(int width, int height) {
    chrome.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  private static String faults() {
    try (InputStream file = Browser.class.getResourceAsStream("faults.js")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * What a button opened beside the page. A house on a port that was drawn for a test does not know
   * its public address, so it is mended here.
   */
  public void turnsToNewWindow(int port) {
    wait.until(b -> b.getWindowHandles().size() > 1);
    chrome.switchTo().window(List.copyOf(chrome.getWindowHandles()).getLast());
    wait.until(b -> String.valueOf(b.getCurrentUrl()).contains("localhost"));
    goes(String.valueOf(chrome.getCurrentUrl()).replace("localhost:0", "localhost:" + port));
  }

  public void turnsToFirstWindow() {
    chrome.switchTo().window(List.copyOf(chrome.getWindowHandles()).getFirst());
  }

  /** False when the page has just drawn it anew. */
  private static boolean clicked(WebElement element) {
    try {
      element.click();
      return true;
    } catch (StaleElementReferenceException drawnAnew) {
      return false;
    }
  }

  /** With {@code -Dpictures=folder}, keeps a picture of the page for somebody to look at. */
  public void pictured(String name) {
    String folder = System.getProperty("pictures");
    if (folder == null) {
      return;
    }
    for (int width : new int[] {390, 1280}) {
      chrome.manage().window().setSize(new Dimension(width, width == 390 ? 1400 : 900));
      try {
        byte[] picture = chrome.getScreenshotAs(OutputType.BYTES);
        Files.createDirectories(Path.of(folder));
        Files.write(Path.of(folder, name + "-" + width + ".png"), picture);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  @Override
  public void close() {
    chrome.quit();
  }
}
