package io.tenure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What member service does for a household that wants its points in one account. */
class HouseholdPoolJourneyTest extends Journeys {

    @Test
    void joinsAPoolSeesWhoKeepsItAndLeaves() {
        var page = portal.signIn(visitor, People.ANNA);
        page.onDialog(Dialog::accept);
        page.navigate(of(portal.customers.twin.value()));
        choose(page, "Adjust points");
        page.fill("#f-points", "50");
        page.fill("#f-text", "Moved in");
        carryOut(page);
        pool(page).getByText("Join a pool").click();
        page.locator("#f-q")
                .pressSequentially("Harbour", new Locator.PressSequentiallyOptions().setDelay(60)); // as a person types
        page.locator(".candidate").getByText("Harbour & Finch").click();
        Accessibility.check(page, "dialog[open]");
        carryOut(page);
        awaitPool(page, portal.customers.twin.value(), "50 points left");
        assertThat(pool(page)).containsText("130 points of its own");

        choose(page, "Redeem points");
        page.fill("#f-points", "1");
        page.fill("#f-text", "Tea");
        send(page);
        assertThat(page.locator("dialog .notice-bad")).containsText("keeps them for the household");
        page.navigate(of(portal.customers.harbour.value()));
        assertThat(page.locator(".figure-value").first()).hasText("180");
        try (var own = portal.signInMember(visitor, portal.customers.harbour)) {
            own.navigate("/my");
            assertThat(own.locator("main")).containsText("the points of one other member of your household");
        }

        page.navigate(of(portal.customers.harbour.value()));
        Accessibility.check(page);
        pool(page).getByText("Leave the pool").click();
        assertThat(page.locator(".flash")).containsText("Left the pool");
        awaitPool(page, portal.customers.twin.value(), "keeps its own points");
    }

    private static void awaitPool(Page page, String customer, String words) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            page.navigate(of(customer));
            return pool(page).textContent().contains(words);
        });
    }

    private static String of(String customer) {
        return "/customers/" + customer + "/loyalty/club";
    }

    private static Locator pool(Page page) {
        return page.locator("section[aria-labelledby=pool-title]");
    }

    /** Sends, and waits for the page that follows: to go elsewhere before would take back what was sent. */
    private static void carryOut(Page page) {
        send(page);
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    private static void send(Page page) {
        page.locator("dialog button[type=submit]").click();
    }
}
