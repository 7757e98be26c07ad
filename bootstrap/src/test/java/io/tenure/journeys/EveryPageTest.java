package io.tenure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every page and dialog can be used by everyone, in English on a desk and in Chinese on a phone. */
class EveryPageTest extends Journeys {
    private static final List<String> DIALOGS = List.of(
            "/interactions/new",
            "/details",
            "/owner",
            "/partner",
            "/spending",
            "/merge",
            "/promises/new",
            "/stakeholders/new",
            "/consents/new",
            "/contact-points/new",
            "/external-ids/new",
            "/care/level",
            "/care/steps/new",
            "/care/lead",
            "/loyalty-enrolment",
            "/loyalty/club/redemption",
            "/loyalty/club/adjustment",
            "/loyalty/club/transfer",
            "/loyalty/club/end",
            "/loyalty/club/wallets/GBP/top-up",
            "/loyalty/club/wallets/GBP/spending",
            "/loyalty/club/wallets/GBP/pay-out",
            "/loyalty/club/wallets/GBP/refund?spending=tea",
            "/erasure");

    @Test
    void servesEveryoneAtADesk() {
        walk(visitor);
    }

    @Test
    void servesEveryoneOnAPhoneInChinese() {
        try (var phone = portal.phone()) {
            walk(phone);
        }
    }

    private void walk(BrowserContext somebody) {
        var page = somebody.newPage();
        look(page, "/login");
        page.close();
        String customer = "/customers/" + portal.customers.harbour;
        String webhook = portal.webhook();
        var hers = portal.signIn(somebody, People.ADA);
        for (String path : List.of(
                "/book",
                "/book?q=zzzzz",
                customer,
                customer + "/past",
                customer + "/past?at=1750000000",
                customer + "/interactions/new",
                customer + "/loyalty/club",
                customer + "/loyalty/club/wallets/GBP",
                "/duplicates",
                "/dashboard",
                "/dashboard?days=365",
                "/care",
                "/lifecycle",
                "/lifecycle/four-stages",
                "/lifecycle-editor?model=four-stages",
                "/loyalty",
                "/loyalty/club",
                "/loyalty-editor",
                "/loyalty-editor?programme=club",
                "/loyalty/club/rewards/stocking",
                "/loyalty/club/coupons",
                "/loyalty/club/coupons/issue",
                "/messages",
                "/messages?all=true",
                "/value",
                "/value/settings",
                "/segments",
                "/segments?q=zzzzz",
                "/segments/regulars",
                "/segment-editor",
                "/segment-editor?segment=regulars",
                "/password",
                "/audit" + customer,
                "/audit/ledger",
                "/audit/access-log",
                "/admin/users",
                "/admin/api-keys",
                "/admin/webhooks",
                webhook,
                "/admin/operations",
                "/customers/nobody")) {
            look(hers, path);
        }
        for (String form : DIALOGS) {
            dialog(hers, customer, customer + form);
        }
        for (int place : List.of(0, 1)) { // correct, take back
            hers.navigate(customer);
            String form = hers.locator(".entry-deeds a").nth(place).getAttribute("href");
            dialog(hers, customer, form);
        }
        dialog(hers, "/book", "/customers/new");
        dialog(hers, "/value", "/value/settings");
        dialog(hers, "/admin/users", "/admin/users/new");
        dialog(hers, "/admin/users", "/admin/users/anna");
        dialog(hers, "/admin/api-keys", "/admin/api-keys/new");
        dialog(hers, "/admin/webhooks", "/admin/webhooks/new");
        dialog(hers, "/admin/webhooks", webhook + "/details");
        dialog(hers, "/admin/webhooks", webhook + "/replay");
    }

    private static void dialog(Page page, String where, String form) {
        page.navigate(where);
        page.evaluate("form => htmx.ajax('GET', form, '#dialog-body')", form);
        page.waitForSelector("dialog[open]");
        Accessibility.check(page, "dialog[open]");
    }

    private static void look(Page page, String path) {
        page.navigate(path);
        assertThat(page.locator(".htmx-request")).hasCount(0);
        Accessibility.check(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("how far %s is wider than its window", path)
                .isLessThanOrEqualTo(0);
    }
}
