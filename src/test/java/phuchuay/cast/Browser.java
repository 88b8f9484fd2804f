package phuchuay.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
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
