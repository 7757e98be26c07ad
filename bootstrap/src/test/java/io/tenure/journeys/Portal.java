package io.tenure.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Server;
import io.tenure.bootstrap.TrustedProxies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ConfigurableApplicationContext;

/** A server with people and customers, and the Chromium of this machine beside it. */
final class Portal implements AutoCloseable {
    /** The first has the same engine as the others without their windows, and takes a third of the processor. */
    private static final List<Path> CHROMIUMS = List.of(
            Path.of("/usr/bin/chromium-headless-shell"),
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"));

    private final ConfigurableApplicationContext server;
    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    final Customers customers;

    Portal(Path directory) {
        server = Server.start(DataDirectory.create(directory.resolve("data")), 0, TrustedProxies.NONE);
        address = "http://127.0.0.1:"
                + Objects.requireNonNull(server.getEnvironment().getProperty("local.server.port"));
        People.settleIn(server);
        customers = new Customers(server);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
    }

    /** Opens a browser that nobody has signed in with yet; what it objects to joins the complaints. */
    BrowserContext visitor(List<String> complaints) {
        var visitor = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London"));
        visitor.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        visitor.onWebError(error -> complaints.add(error.error()));
        return visitor;
    }

    /** Opens a browser of the size of a phone. */
    BrowserContext phone() {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("zh-CN")
                .setViewportSize(390, 844));
    }

    /** Signs somebody in and shows the first page. */
    Page signIn(BrowserContext visitor, String name) {
        return signIn(visitor, name, People.PASSWORD);
    }

    Page signIn(BrowserContext visitor, String name, String password) {
        var page = visitor.newPage();
        page.navigate("/login");
        page.fill("#username", name);
        page.fill("#password", password);
        page.click("main button[type=submit]");
        return page;
    }

    private static Path chromium() {
        return CHROMIUMS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The journeys need Chromium and found none of " + CHROMIUMS
                        + ": apt-get install chromium-headless-shell"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.close();
    }
}
