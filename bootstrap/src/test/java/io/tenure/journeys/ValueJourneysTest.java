package io.tenure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
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

    @Test
    void countsTheSegmentsAsPublishedAnalysesDo() {
        var page = portal.signIn(visitor, People.ADA);
        appears(page, ".value-page .pill-good");
        page.getByText("RFM as published").click();
        page.getByRole(AriaRole.BUTTON, named("Count in the background")).click();
        appears(page, "/value/rfm", ".value-page table");
        assertThat(page.locator(".value-page table")).containsText("New customers");
        assertThat(page.locator(".value-page")).containsText("by " + People.ADA);
        assertThat(page.locator(".value-page")).containsText("Left out as the publications do");
        Accessibility.check(page);
    }

    @Test
    void fixesTheLimitsOfRfm() {
        var page = portal.signIn(visitor, People.ADA);
        appears(page, ".value-page .pill-good");
        page.navigate("/value/settings");
        page.fill("#f-rfmDays", "30, 90, 180, 365");
        page.fill("#f-rfmPurchases", "1 2 4 8");
        page.fill("#f-rfmSpent", "100, 300, 1000, 3000");
        page.getByRole(AriaRole.BUTTON, named("Save and value all customers")).click();
        assertThat(page.locator("#f-rfmCurrency")).hasClass(Pattern.compile("is-invalid"));
        page.fill("#f-rfmCurrency", "gbp");
        page.getByRole(AriaRole.BUTTON, named("Save and value all customers")).click();
        assertThat(page).hasURL(Pattern.compile("/value$"));
        appears(page, "text=Scores go by fixed limits: R 30, 90, 180, 365 days");
    }

    private static void appears(Page page, String what) {
        appears(page, "/value", what);
    }

    private static void appears(Page page, String path, String what) {
        await().atMost(PATIENCE).until(() -> {
            page.navigate(path);
            return page.locator(what).first().isVisible();
        });
    }
}
