package vn.nhipcau.page;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.WebElement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One of the page's phones, in the hands of whoever holds it. */
class Phone {
    private final Browser browser;
    private final String role;

    Phone(Browser browser, String role) {
        this.browser = browser;
        this.role = role;
    }

    private WebElement part(String css) {
        return browser.all(mine(css)).getLast();
    }

    private String mine(String css) {
        return "section[data-phone=" + role + "] " + css;
    }

    void says(String words) {
        types(words);
        sends();
    }

    void types(String words) {
        browser.await(
                role + " can write",
                b -> {
                    var input = part("textarea[name=say]");
                    input.click();
                    input.sendKeys(words);
                    return true;
                });
    }

    void sends() {
        part("[data-action=send]").click();
    }

    /** Presses a button under the newest message that has it. */
    void taps(String button) {
        browser.await(
                role + " taps [" + button + "]",
                b -> {
                    var buttons = b.withWords(mine("button.inline-button"), true, button);
                    return !buttons.isEmpty() && Browser.click(buttons.getLast());
                });
    }

    /** Replies to the newest message with these words, by a tap on its bubble. */
    void repliesTo(String message, String words) {
        browser.await(
                role + " starts a reply",
                b -> Browser.click(newest(message).findElement(By.cssSelector("footer time"))));
        browser.await(role + " sees whom they reply to", b -> part(".context").isDisplayed());
        says(words);
    }

    void picksFromTheAttachMenu(String item) {
        part("[data-action=attach]").click();
        browser.await(
                role + " picks " + item,
                b ->
                        b.all("section[data-phone=" + role + "] [role=menuitem]").stream()
                                .filter(one -> one.getText().equals(item))
                                .findFirst()
                                .map(Browser::click)
                                .orElse(false));
    }

    /** Waits for a message with all of these words in it, and returns the newest one's text. */
    String sees(String... words) {
        return browser.await(
                role + " sees " + Arrays.toString(words), b -> newest(words).getText());
    }

    long messagesWith(String... words) {
        return messages(words).count();
    }

    /** The messages with all of these words, newest first. */
    private Stream<WebElement> messages(String... words) {
        return browser.withWords(mine("li.message"), false, words).reversed().stream();
    }

    private WebElement newest(String... words) {
        return messages(words)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such message"));
    }

    /** Waits for a photo that has loaded. */
    void seesAPhoto() {
        browser.await(
                role + " sees a photo",
                b ->
                        b.all("section[data-phone=" + role + "] a.photo img").stream()
                                .map(image -> image.getDomProperty("naturalWidth"))
                                .anyMatch(width -> width != null && !width.equals("0")));
    }

    /** Goes on with Tab, backwards, until a button with this label has the focus. */
    void tabsBackTo(String button) {
        for (int i = 0; i < 40; i++) {
            browser.pressesShiftTab();
            if (browser.focused().getText().equals(button)) return;
        }
        throw new AssertionError("the keyboard does not come to [" + button + "]");
    }

    /** Goes on with the arrow keys until a button with this label has the focus. */
    void arrowsTo(String button) {
        browser.presses(Keys.HOME);
        for (int i = 0; i < 80; i++) {
            if (browser.focused().getText().equals(button)) return;
            browser.presses(Keys.ARROW_DOWN);
        }
        throw new AssertionError("the arrows do not come to [" + button + "]");
    }

    /** Waits for these words in a chat in which nothing has been said. */
    void seesNothingYetBut(String... words) {
        browser.await(
                role + " sees " + Arrays.toString(words),
                b -> Arrays.stream(words).allMatch(part("li.empty").getText()::contains));
    }

    /** Waits for a message with a file of this name. */
    void seesTheFile(String name) {
        browser.await(
                role + " sees the file " + name,
                b ->
                        b.all("section[data-phone=" + role + "] a.file").stream()
                                .anyMatch(file -> file.getText().contains(name)));
    }

    String holder() {
        return part("select.who option:checked").getText();
    }

    boolean isShown() {
        return part("").isDisplayed();
    }

    List<String> buttons() {
        return browser.all("section[data-phone=" + role + "] button.inline-button").stream()
                .map(WebElement::getText)
                .toList();
    }
}
