package io.tenure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What member service does for a member of a loyalty programme. */
class LoyaltyJourneysTest extends Journeys {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void spendsCancelsAndTransfersPoints() {
        var page = portal.signIn(visitor, People.ANNA);
        page.onDialog(Dialog::accept);
        page.navigate("/customers/" + portal.customers.harbour);
        page.getByRole(AriaRole.LINK, named("Harbour Club")).click();
        assertThat(balance(page)).hasText("130");

        page.getByText("Redeem points").first().click();
        page.fill("#f-points", "1.5");
        page.fill("#f-text", "Tea");
        send(page);
        assertThat(page.locator("#e-points")).containsText("whole number");
        page.fill("#f-points", "131");
        send(page);
        assertThat(page.locator("dialog .notice-bad")).containsText("not so many points");
        page.fill("#f-points", "30");
        send(page);
        assertThat(balance(page)).hasText("100");
        page.getByLabel("Cancel: Tea").click();
        assertThat(balance(page)).hasText("130");

        page.getByLabel("Give: Enamel mug").click();
        assertThat(balance(page)).hasText("70");
        assertThat(page.locator(".flash")).containsText("Take £2.50");
        assertThat(page.locator("section[aria-labelledby=rewards-title]")).containsText("4 left");
        assertThat(page.locator("section[aria-labelledby=redemptions-title]")).containsText("60 points + £2.50");
        assertThat(history(page)).containsText("£2.50 paid");
        var second = page.context().newPage();
        second.onDialog(Dialog::accept);
        second.navigate(page.url());
        page.getByLabel("Cancel: mug").click();
        assertThat(balance(page)).hasText("130");
        assertThat(page.locator(".flash")).containsText("give £2.50 back");
        second.getByLabel("Cancel: mug").click();
        assertThat(second.locator(".flash")).containsText("give £2.50 back, too, unless that has been done already");
        second.close();

        choose(page, "Transfer points");
        page.fill("#f-points", "10");
        page.locator("#f-q").pressSequentially("Harbor");
        page.locator(".candidate").getByText("Harbor and Finch").click();
        send(page);
        assertThat(balance(page)).hasText("120");
        assertThat(history(page)).containsText("Harbor and Finch");
        Accessibility.check(page);
        await().atMost(PATIENCE).until(() -> {
            page.navigate(twin());
            return history(page).getByText("Harbour & Finch").isVisible();
        });
    }

    @Test
    void largeAdjustmentTakesASecondPerson() {
        var anna = portal.signIn(visitor, People.ANNA);
        anna.navigate(twin());
        choose(anna, "Adjust points");
        anna.fill("#f-points", "300");
        anna.fill("#f-text", "Broken lanterns");
        send(anna);
        anna.getByLabel("Approve 300 points").click();
        assertThat(anna.locator(".flash")).containsText("Somebody else");

        try (var other = portal.visitor(complaints)) {
            var ada = portal.signIn(other, People.ADA);
            ada.navigate(twin());
            ada.getByLabel("Approve 300 points").click();
            assertThat(history(ada)).containsText("Broken lanterns");
        }
    }

    @Test
    void saysWhyAPurchaseBroughtPointsAndWhatTheNextTierTakes() {
        portal.customers.buy("17851", "club-1", Instant.now());
        var page = portal.signIn(visitor, People.ANNA);
        await().atMost(PATIENCE).until(() -> {
            page.navigate(twin());
            return history(page).getByText("Earned by a purchase").isVisible();
        });
        assertThat(page.locator(".figures")).containsText("worth £0.40 at the till");
        history(page).getByText("Why?").click();
        assertThat(history(page)).containsText("20 points = 20.34 / 1 × 1");
        assertThat(history(page)).containsText("20 points = 20 × (2 - 1)");
        var next = page.locator("section[aria-labelledby=next-title]");
        assertThat(next).containsText("460 points more");
        assertThat(next).containsText("£379.66 more spent");
        assertThat(next).containsText("9 purchases more");
        Accessibility.check(page);
    }

    @Test
    void issuesBlocksFindsAndReplacesACard() {
        var page = portal.signIn(visitor, People.ANNA);
        page.onDialog(Dialog::accept);
        page.navigate(twin());
        cards(page).getByText("Issue a card").click();
        String shown = page.locator("#secret").textContent();
        assertThat(page.locator("#form-title")).containsText("ending in " + shown.substring(15, 19));
        Accessibility.check(page);
        page.getByText("Done").click();
        assertThat(cards(page)).containsText("•••• " + shown.substring(15, 19));
        assertThat(page.locator("body")).not().containsText(shown.substring(0, 19));

        cards(page).getByText("Block: lost").click();
        assertThat(cards(page)).containsText("Lost");
        cards(page).getByText("Found: use it again").click();
        assertThat(cards(page)).containsText("In use");
        cards(page).getByText("Replace").click();
        page.getByText("Done").click();
        assertThat(cards(page)).containsText("Replaced");
        assertThat(cards(page).getByText("Block: lost")).hasCount(1);
        Accessibility.check(page);
    }

    @Test
    void enrolsACustomerAndEndsTheMembership() {
        var page = portal.signIn(visitor, People.ANNA);
        page.navigate("/customers/" + portal.customers.hostile);
        page.locator("section[aria-labelledby=loyalty-title]")
                .getByText("Enrol")
                .click();
        page.selectOption("#f-programme", "club");
        page.fill("#f-birthday", "31-12");
        send(page);
        assertThat(page.locator("dialog .notice-bad")).containsText("month and day");
        page.fill("#f-birthday", "12-31");
        send(page);
        assertThat(balance(page)).hasText("0");
        choose(page, "End membership");
        page.fill("#f-text", "Moved away");
        send(page);
        assertThat(page.locator(".page-head")).containsText("Ended on");
        assertThat(page.locator(".page-actions")).hasCount(0);
        page.navigate("/customers/" + portal.customers.hostile);
        var panel = page.locator("section[aria-labelledby=loyalty-title]");
        assertThat(panel).containsText("Ended on");
        assertThat(panel.getByText("Enrol")).hasCount(0); // nobody joins a programme twice
    }

    @Test
    void writesAProgrammePutsItInForceAndOffersAReward() {
        var page = portal.signIn(visitor, People.ADA);
        page.onDialog(Dialog::accept);
        page.navigate("/loyalty");
        page.getByText("New programme").click();
        String text = page.locator("#text")
                .inputValue()
                .replace("name: club", "name: harbour-friends")
                .replace("Our Club", "Harbour Friends");
        page.fill("#text", text.replace("per: 1", "each: 1"));
        page.getByText("Keep as a new version").click();
        assertThat(page.locator(".notice-bad")).containsText("earn.base");
        assertThat(page.locator(".notice-bad")).containsText("each: 1");
        page.fill("#text", text);
        page.getByText("Keep as a new version").click();
        assertThat(page.locator("h1")).hasText("Harbour Friends");

        page.getByText("Put in force").click();
        assertThat(page.locator(".page-head")).containsText("In force, version 1");
        assertThat(page.locator(".figure-value").first()).hasText("0"); // nobody takes part yet
        page.getByLabel("Offer a reward").click();
        page.fill("#f-reward", "hamper");
        page.fill("#f-title", "Picnic hamper");
        page.fill("#f-titleZh", "野餐篮");
        page.fill("#f-price", "900");
        page.fill("#f-money", "5.001");
        page.fill("#f-pieces", "3");
        send(page);
        assertThat(page.locator(".form .notice-bad")).containsText("whole coins");
        page.fill("#f-money", "5");
        send(page);
        assertThat(page.locator("section[aria-labelledby=rewards-title]")).containsText("Picnic hamper");
        assertThat(page.locator("section[aria-labelledby=rewards-title]")).containsText("900 points + £5.00");
        assertThat(page.locator("section[aria-labelledby=rewards-title]")).containsText("3 left");
        Accessibility.check(page);

        page.navigate("/loyalty-editor?programme=harbour-friends"); // a draft names it anew for nobody yet
        page.fill("#text", text.replace("Harbour Friends", "Harbour Circle"));
        page.getByText("Keep as a new version").click();
        assertThat(page.locator("h1")).hasText("Harbour Circle");
        page.navigate("/loyalty/harbour-friends");
        assertThat(page.locator("h1")).hasText("Harbour Friends");
        assertThat(page.locator(".page-head .pill-warn")).hasText("Draft 2");

        try (var other = portal.visitor(complaints)) {
            var anna = portal.signIn(other, People.ANNA); // who manages accounts reads and does not write
            anna.navigate("/loyalty/harbour-friends");
            assertThat(anna.locator(".page-actions a"))
                    .hasText(new String[] {"Coupons", "Events", "Effect", "Liability and cost"});
            assertThat(anna.locator(".page-actions form")).hasCount(0);
            assertThat(anna.navigate("/loyalty-editor").status()).isEqualTo(403);
            assertThat(anna.navigate("/loyalty/harbour-friends/rewards/stocking")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void tellsWhatIsWrongWithAProgrammeInTheReadersLanguage() {
        try (var phone = portal.phone()) {
            var page = portal.signIn(phone, People.ADA);
            page.navigate("/loyalty-editor");
            String text = page.locator("#text").inputValue();
            page.fill("#text", text.replace("currency: GBP", "currency: pounds").replace("per: 1", "each: 1"));
            page.locator("main button[type=submit]").click();
            assertThat(page.locator(".notice-bad")).containsText("此处应为 ISO 4217 货币代码，例如 GBP，不能是“pounds”");
            assertThat(page.locator(".notice-bad")).containsText("此处只能是 piece 之一，不能是“1”");
            Accessibility.check(page);
        }
    }

    @Test
    void keepsMembersFromThoseWhoMayNotSeeOrChangeThem() {
        String bens = "/customers/" + portal.customers.bens;
        var anna = portal.signIn(visitor, People.ANNA);
        for (String part : List.of(
                "/loyalty",
                "/loyalty/club",
                "/loyalty-enrolment",
                "/loyalty/club/redemption",
                "/loyalty/club/adjustment",
                "/loyalty/club/transfer",
                "/loyalty/club/pool",
                "/loyalty/club/end")) {
            assertThat(anna.navigate(bens + part).status()).as(part).isEqualTo(404);
        }
        anna.close();
        try (var other = portal.visitor(complaints)) {
            var olga = portal.signIn(other, People.OLGA); // an auditor reads and does not write
            olga.navigate(member());
            assertThat(balance(olga)).isVisible();
            assertThat(olga.locator(".page-actions")).hasCount(0);
            assertThat(olga.navigate(member() + "/redemption").status()).isEqualTo(403);
        }
    }

    private String member() {
        return "/customers/" + portal.customers.harbour + "/loyalty/club";
    }

    /** Another member: the tests run in any order, and only one of them counts on what the first has. */
    private String twin() {
        return "/customers/" + portal.customers.twin + "/loyalty/club";
    }

    private static void send(Page page) {
        page.locator("dialog button[type=submit]").click();
    }

    private static Locator cards(Page page) {
        return page.locator("section[aria-labelledby=cards-title]");
    }

    private static Locator balance(Page page) {
        return page.locator(".figure-value").first();
    }

    private static Locator history(Page page) {
        return page.locator("section[aria-labelledby=history-title]");
    }
}
