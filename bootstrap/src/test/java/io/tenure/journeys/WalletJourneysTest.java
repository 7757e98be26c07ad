package io.tenure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What member service does with the money that a member has stored. */
class WalletJourneysTest extends Journeys {

    @Test
    void topsUpSpendsPutsBackAndPaysOut() {
        var page = portal.signIn(visitor, People.ANNA);
        page.navigate("/customers/" + portal.customers.twin + "/loyalty/club");
        page.getByLabel("Top up in GBP").click();
        assertThat(page.locator("dialog")).containsText("From £500.00 at once: £50.00 bonus.");
        page.fill("#f-amount", "9.999");
        send(page);
        assertThat(page.locator("dialog .notice-bad")).containsText("smallest coin");
        page.fill("#f-amount", "100");
        send(page);
        assertThat(figure(page, 0)).hasText("£105.00");
        assertThat(figure(page, 1)).hasText("£100.00");
        assertThat(figure(page, 2)).hasText("£5.00");

        press(page, "Spend");
        page.fill("#f-amount", "105.01");
        page.fill("#f-text", "Lanterns");
        send(page);
        assertThat(page.locator("dialog .notice-bad")).containsText("not so much money");
        page.fill("#f-amount", "30.50");
        send(page);
        assertThat(figure(page, 0)).hasText("£74.50");

        page.getByLabel("Put back: Lanterns").click();
        page.fill("#f-amount", "0.50");
        send(page);
        assertThat(figure(page, 0)).hasText("£75.00");

        press(page, "Pay out");
        page.fill("#f-amount", "70");
        page.fill("#f-text", "Moves away");
        send(page);
        assertThat(figure(page, 0)).hasText("£0.00");
        var history = page.locator("section[aria-labelledby=history-title]");
        assertThat(history).containsText("Bonus lapsed");
        assertThat(history).containsText("Moves away");
        history.getByText("Why?").last().click();
        assertThat(history).containsText("by version 1 of the programme");
        Accessibility.check(page);
    }

    @Test
    void keepsStoredMoneyFromThoseWhoMayNotSeeOrChangeIt() {
        var anna = portal.signIn(visitor, People.ANNA);
        String bens = "/customers/" + portal.customers.bens + "/loyalty/club/wallets/GBP";
        assertThat(anna.navigate(bens).status()).isEqualTo(404);
        assertThat(anna.navigate(bens + "/top-up").status()).isEqualTo(404);
        anna.close();
        try (var other = portal.visitor(complaints)) {
            var olga = portal.signIn(other, People.OLGA); // an auditor reads and does not write
            String wallet = "/customers/" + portal.customers.harbour + "/loyalty/club/wallets/GBP";
            olga.navigate(wallet);
            assertThat(figure(olga, 0)).isVisible();
            assertThat(olga.locator(".page-actions")).hasCount(0);
            assertThat(olga.navigate(wallet + "/top-up").status()).isEqualTo(403);
        }
    }

    private static void press(Page page, String deed) {
        page.locator(".page-actions").getByText(deed).click();
    }

    private static void send(Page page) {
        page.locator("dialog button[type=submit]").click();
    }

    private static Locator figure(Page page, int place) {
        return page.locator(".figure-value").nth(place);
    }
}
