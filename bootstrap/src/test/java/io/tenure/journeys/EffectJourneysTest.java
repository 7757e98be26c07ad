package io.tenure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What marketers find out about a loyalty programme. */
class EffectJourneysTest extends Journeys {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void comparisonWithoutAControlGroupSaysWhatIsMissing() {
        var page = portal.signIn(visitor, People.ADA);
        page.navigate("/loyalty/club/effect");
        assertThat(page.locator(".notice-info")).containsText("leaves nobody out");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare now"))
                .click();
        appears(page, "/loyalty/club/effect", ".notice-bad");
        assertThat(page.locator(".notice-bad")).containsText("control group");
        Accessibility.check(page);
    }

    @Test
    void reportsWhatIsOwed() {
        var page = portal.signIn(visitor, People.ADA);
        page.navigate("/loyalty/club/liability");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Report now"))
                .click();
        appears(page, "/loyalty/club/liability", "section[aria-labelledby=tiers-title]");
        assertThat(page.locator("section[aria-labelledby=tiers-title]")).containsText("Blue");
        assertThat(page.locator(".notice-info")).containsText("point-cost");
        Accessibility.check(page);
    }

    @Test
    void simulatesAVersionBeforeItIsPutInForce() {
        var page = portal.signIn(visitor, People.ADA);
        page.navigate("/loyalty/club");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Simulate last quarter"))
                .click();
        appears(page, "/loyalty/club/simulations", "section[aria-labelledby=shown-title]");
        assertThat(page.locator(".simulation-page .notice-info")).containsText("Nobody was a member in those days");
        Accessibility.check(page);
    }

    private static void appears(Page page, String path, String what) {
        await().atMost(PATIENCE).until(() -> {
            page.navigate(path);
            return page.locator(what).isVisible();
        });
    }
}
