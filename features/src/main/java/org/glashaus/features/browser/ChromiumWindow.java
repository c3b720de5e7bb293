package org.glashaus.features.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glashaus.features.Limits;

/** A Chromium of its own, driven by Playwright. */
final class ChromiumWindow implements Window {
    private final AutoCloseable browser;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /** @param browser that goes with the window */
    ChromiumWindow(AutoCloseable browser, Page page) {
        this.browser = browser;
        this.page = page;
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
    }

    static ChromiumWindow launch(
            Playwright playwright, Path chromium, List<String> switches, String observer, boolean bypassPolicy) {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions();
        options.setExecutablePath(chromium).setArgs(switches);
        Browser browser = Chromium.launched(() -> playwright.chromium().launch(options));
        try {
            BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                    .setBypassCSP(bypassPolicy)
                    .setIgnoreHTTPSErrors(true)
                    .setLocale("en-GB")
                    .setPermissions(List.of("microphone", "camera")));
            context.setDefaultTimeout(Limits.BROWSER_WAIT.toMillis());
            context.addInitScript(observer);
            return new ChromiumWindow(browser, context.newPage());
        } catch (RuntimeException e) {
            browser.close();
            throw e;
        }
    }

    @Override
    public void open(String url) {
        page.navigate(url);
    }

    @Override
    public void type(String textBox, String text) {
        page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(textBox).setExact(true))
                .fill(text);
    }

    @Override
    public void press(String button) {
        button(button).click();
    }

    @Override
    public void tick(String checkbox) {
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(checkbox).setExact(true))
                .check();
    }

    @Override
    public void choose(String list, int option) {
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(list).setExact(true))
                .selectOption(new SelectOption().setIndex(option));
    }

    @Override
    public void awaitButton(String name) {
        button(name).waitFor();
    }

    @Override
    public void awaitPath(String beginning) {
        page.waitForURL("**" + beginning + "*");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Override
    public JsonNode value(String expression) {
        return Json.read(String.valueOf(page.evaluate("async () => JSON.stringify(await (" + expression + "))")));
    }

    @Override
    public List<String> cookies() {
        return page.context().cookies().stream().map(cookie -> cookie.name).toList();
    }

    @Override
    public void pause(long millis) {
        page.waitForTimeout(millis);
    }

    @Override
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        try {
            browser.close();
        } catch (PlaywrightException e) {
            // A browser that is gone already needs no closing.
        } catch (Exception e) {
            throw new BrowserFailed("it could not be closed: " + e.getMessage());
        }
    }
}
