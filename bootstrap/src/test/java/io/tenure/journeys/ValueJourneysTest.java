package io.tenure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a marketer finds out what customers are worth, and were. */
class ValueJourneysTest extends Journeys {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void looksBackWithoutAChangeToAnyValue() {
        var page = portal.signIn(visitor, People.ADA);
        appears(page, ".value-page .pill-good");
        page.fill("#as-of", "2025-06-30");
        page.getByRole(AriaRole.BUTTON, named("Look back")).click();
        appears(page, "text=trial, as of 30 Jun 2025");
        assertThat(page.locator(".value-page > .notice")).hasCount(0);
        page.locator("li", new Page.LocatorOptions().setHasText("trial, as of"))
                .locator("a")
                .click();
        assertThat(page.locator(".value-page > .notice")).containsText("It changes nobody's value");
        Accessibility.check(page);
        page.getByText("Show the run in force").click();
        assertThat(page.locator("li", new Page.LocatorOptions().setHas(page.locator(".pill-good"))))
                .containsText("in force");
    }

    private static void appears(Page page, String what) {
        await().atMost(PATIENCE).until(() -> {
            page.navigate("/value");
            return page.locator(what).first().isVisible();
        });
    }
}
