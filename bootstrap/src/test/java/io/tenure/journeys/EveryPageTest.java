package io.tenure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every page and dialog can be used by everyone, in English on a desk; {@link EveryPageOnAPhoneTest} walks the same
 * way.
 */
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
            "/loyalty/club/pool",
            "/loyalty/club/end",
            "/loyalty/club/wallets/GBP/top-up",
            "/loyalty/club/wallets/GBP/spending",
            "/loyalty/club/wallets/GBP/pay-out",
            "/loyalty/club/wallets/GBP/refund?spending=tea",
            "/erasure");

    @Test
    void servesEveryone() {
        walk(portal, visitor, dialogs -> Accessibility.check(dialogs, "dialog[open]"));
    }

    /** @param dialog what is asked of a page with a dialog over it */
    static void walk(Portal portal, BrowserContext somebody, Consumer<Page> dialog) {
        var page = somebody.newPage();
        look(page, "/login");
        look(page, "/my/sign-in");
        page.close();
        String customer = "/customers/" + portal.customers.harbour;
        var own = portal.signInMember(somebody, portal.customers.harbour);
        look(own, "/my");
        own.close();
        String webhook = portal.webhook();
        portal.deadLetter();
        String alert = portal.alert("till of a walk");
        var hers = portal.signIn(somebody, People.ADA);
        for (String path : List.of(
                "/book",
                "/book?q=zzzzz",
                customer,
                customer + "/past",
                customer + "/past?at=1750000000",
                customer + "/interactions/new",
                customer + "/loyalty/club",
                customer + "/loyalty/club/past",
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
                "/loyalty/club/partners",
                "/loyalty/club/partners/bakery",
                "/loyalty/club/partners/bakery/settlements/2026-05",
                "/loyalty/club/coupons",
                "/loyalty/club/coupons/issue",
                "/loyalty/club/events",
                "/loyalty/club/events/plan",
                "/loyalty/club/events/regatta/guests",
                "/loyalty/club/events/regatta/call-off",
                "/loyalty/club/effect",
                "/loyalty/club/liability",
                "/loyalty/club/simulations",
                "/messages",
                "/messages?all=true",
                "/value",
                "/value/settings",
                "/value/rfm",
                "/segments",
                "/segments?q=zzzzz",
                "/segments/regulars",
                "/segment-editor",
                "/segment-editor?segment=regulars",
                "/password",
                "/alerts",
                "/alerts?all=true",
                alert,
                "/alerts-editor",
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
        dialogs(hers, customer, DIALOGS.stream().map(form -> customer + form).toList(), dialog);
        hers.navigate(customer);
        dialogs(
                hers,
                customer,
                Stream.of(0, 1) // correct, take back
                        .map(place -> Objects.requireNonNull(
                                hers.locator(".entry-deeds a").nth(place).getAttribute("href")))
                        .toList(),
                dialog);
        dialogs(hers, "/book", List.of("/customers/new"), dialog);
        dialogs(hers, "/value", List.of("/value/settings"), dialog);
        dialogs(hers, "/admin/users", List.of("/admin/users/new", "/admin/users/anna"), dialog);
        dialogs(hers, "/admin/operations", List.of("/admin/operations/dead-letters/erasure/1/dismissal"), dialog);
        dialogs(hers, "/admin/api-keys", List.of("/admin/api-keys/new"), dialog);
        dialogs(
                hers,
                "/admin/webhooks",
                List.of("/admin/webhooks/new", webhook + "/details", webhook + "/replay"),
                dialog);
    }

    /** Opens one form after the other over a page. */
    private static void dialogs(Page page, String where, List<String> forms, Consumer<Page> dialog) {
        page.navigate(where);
        for (String form : forms) {
            page.evaluate("form => htmx.ajax('GET', form, '#dialog-body')", form);
            page.waitForSelector("dialog[open]");
            dialog.accept(page);
            page.evaluate("document.querySelector('dialog[open]').close()");
        }
    }

    private static void look(Page page, String path) {
        page.navigate(path);
        assertThat(page.locator(".htmx-request")).hasCount(0);
        Accessibility.check(page);
        requireFit(page);
    }

    /** Nothing is cut off at the side. */
    static void requireFit(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("how far %s is wider than its window", page.url())
                .isLessThanOrEqualTo(0);
    }
}
