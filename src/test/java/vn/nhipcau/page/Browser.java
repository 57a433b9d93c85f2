package vn.nhipcau.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.stream.StreamSupport;

import javax.imageio.ImageIO;

/** A Chromium without a window. It waits for what should come, and never just sleeps. */
class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Starts the browser. Without one on this machine the tests are left out, unless {@code
     * -Dnhipcau.test.browser=required} says that it must be there.
     */
    static Browser start() {
        Optional<Path> chromium = program("chromium").or(() -> program("google-chrome"));
        Optional<Path> chromedriver = program("chromedriver");
        boolean found = chromium.isPresent() && chromedriver.isPresent();
        if ("required".equals(System.getProperty("nhipcau.test.browser")))
            assertThat(found).as("chromium and chromedriver are on the PATH").isTrue();
        assumeTrue(found, "no chromium with a chromedriver on the PATH");

        var options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=vi");
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL"));
        var service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                        .usingAnyFreePort()
                        .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Optional<Path> program(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/bin";
        return List.of(path.split(File.pathSeparator)).stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens the page anew and waits until it has everything. */
    void open(String address) {
        driver.get(address);
        await("the page is ready", b -> b.all("body[data-ready]").size() == 1);
    }

    /** A screen of this size, narrower too than a window can be. */
    void hasAScreenOf(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Light or dark; without movement, so that no screenshot shows half of one. */
    void prefers(String colours) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", colours),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    Phone phone(String role) {
        return new Phone(this, role);
    }

    /** Somebody who has never written before holds the citizen's phone from now on. */
    Phone somebodyNew(String name) {
        clicks("[data-action=new-person]");
        await("who?", b -> b.focused().getTagName().equals("input"));
        presses(name, Keys.ENTER);
        var phone = phone("citizen");
        await(name + " has a phone", b -> phone.isShown() && phone.holder().equals(name));
        return phone;
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /**
     * Those that show all of these words, or nothing but them. Asked for in one go: to ask each for
     * its text takes longer than all that the page does.
     */
    @SuppressWarnings("unchecked")
    List<WebElement> withWords(String css, boolean nothingElse, String... words) {
        return (List<WebElement>)
                Objects.requireNonNull(
                        driver.executeScript(
                                """
                                const [css, alone, words] = arguments;
                                return [...document.querySelectorAll(css)].filter(one => {
                                  const text = one.innerText.trim();
                                  return words.every(w => alone ? text === w : text.includes(w));
                                });
                                """,
                                css,
                                nothingElse,
                                List.of(words)));
    }

    void clicks(String css) {
        await("can click " + css, b -> click(b.driver.findElement(By.cssSelector(css))));
    }

    static boolean click(WebElement element) {
        element.click();
        return true;
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Presses keys wherever the focus is. */
    void presses(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void pressesShiftTab() {
        new Actions(driver).keyDown(Keys.SHIFT).sendKeys(Keys.TAB).keyUp(Keys.SHIFT).perform();
    }

    /**
     * Tries again until it is neither null nor false; what moves or vanishes meanwhile is no harm.
     */
    <T> T await(String what, Function<Browser, T> condition) {
        return await(what, condition, PATIENCE);
    }

    private <T> T await(String what, Function<Browser, T> condition, Duration patience) {
        return new WebDriverWait(driver, patience, Duration.ofMillis(50))
                .ignoring(StaleElementReferenceException.class)
                .ignoring(NoSuchElementException.class)
                .ignoring(ElementNotInteractableException.class)
                .withMessage(() -> what + "\nThe page shows:\n" + text())
                .until(ignored -> condition.apply(this));
    }

    /** The same for what takes the page a while: a scene of many presses. */
    <T> T awaitLong(String what, Function<Browser, T> condition) {
        return await(what, condition, PATIENCE.multipliedBy(6));
    }

    String textOf(String css) {
        return all(css).getFirst().getText();
    }

    /** Whether not all of it is seen at once. */
    boolean scrolls(String css) {
        return Boolean.TRUE.equals(
                driver.executeScript(
                        "const e = document.querySelector(arguments[0]);"
                                + "return e.scrollHeight > e.clientHeight + 1",
                        css));
    }

    /** Pixels above the first of these. */
    long heightAbove(String css) {
        return all(css).getFirst().getLocation().getY();
    }

    boolean isWiderThanTheScreen() {
        return Boolean.TRUE.equals(
                driver.executeScript("return document.documentElement.scrollWidth > innerWidth"));
    }

    private String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** What the page complained about in its console since the last time. */
    List<String> complaints() {
        return StreamSupport.stream(
                        driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::toString)
                .toList();
    }

    /** Keeps what is to be seen, for people to look at: {@code target/screenshots/name.png}. */
    void screenshot(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    /**
     * Takes a picture for {@code docs/rehearsal.md}, with {@code -Dtranscripts=write} into its
     * folder: the whole page, or these phones side by side.
     */
    void picture(String name, String... phones) throws IOException {
        await("passing words are gone", b -> b.all(".toast.shown").isEmpty());
        boolean write = "write".equals(System.getProperty("transcripts"));
        Path folder = write ? Path.of("docs", "rehearsal") : SCREENSHOTS;
        var shown = new ArrayList<BufferedImage>();
        for (String phone : phones)
            shown.add(
                    await(
                            "a picture of " + phone,
                            b -> image(b.all("section[data-phone=" + phone + "]").getFirst())));
        if (shown.isEmpty()) shown.add(image(driver));
        new Picture(shown).write(folder.resolve(name + ".png"));
    }

    private static BufferedImage image(TakesScreenshot what) {
        try {
            return ImageIO.read(new ByteArrayInputStream(what.getScreenshotAs(OutputType.BYTES)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
