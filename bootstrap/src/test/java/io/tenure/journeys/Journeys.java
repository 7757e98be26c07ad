package io.tenure.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Journeys on one server, each in a browser of its own that must have nothing to complain of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journeys {
    private static final double LONGEST_WAIT_MILLIS = 20_000; // on a machine that builds something else beside

    Portal portal;
    BrowserContext visitor;
    final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void open(@TempDir Path directory) {
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT_MILLIS);
        portal = new Portal(directory);
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @BeforeEach
    void arrive() {
        visitor = portal.visitor(complaints);
    }

    @AfterEach
    void leave() {
        visitor.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    /** Chooses from the menu of a customer's page. */
    static void choose(Page page, String deed) {
        page.locator("summary[aria-label='More actions']").click();
        page.getByRole(AriaRole.LINK, named(deed)).click();
    }

    static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }
}
