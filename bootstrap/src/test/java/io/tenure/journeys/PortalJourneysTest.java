package io.tenure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PortalJourneysTest extends Journeys {
    @Test
    void signsInAndOut() {
        var page = portal.signIn(visitor, People.ANNA, "not the password");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("not right");
        Accessibility.check(page);

        page.fill("#username", People.ANNA);
        page.fill("#password", People.PASSWORD);
        page.click("main button[type=submit]");
        assertThat(page).hasURL(Pattern.compile("/book"));

        page.click("[aria-label='Sign out']");
        assertThat(page.getByText("You have signed out")).isVisible();
        page.navigate("/book");
        assertThat(page).hasURL(Pattern.compile("/login"));
    }

    @Test
    void findsACustomerWhileTyping() {
        var page = portal.signIn(visitor, People.ANNA);
        Accessibility.check(page);
        page.locator("#q").pressSequentially("homew");
        assertThat(page.locator("#results .count")).hasText("1 customer");
        assertThat(page.locator("#said")).hasText("1 customer");
        page.locator("#q").fill("zzzzz");
        assertThat(page.locator("#results")).containsText("Nobody found");
        assertThat(page.locator("#said")).containsText("Nobody found");
        page.locator("#q").fill("17850");
        page.getByRole(AriaRole.LINK, named("Harbour")).click();
        assertThat(page.locator("h1")).hasText("Harbour & Finch Homeware");
        assertThat(page.locator(".chart canvas")).isVisible();
        page.getByText("Show as table").click();
        assertThat(page.locator(".chart tbody tr").last()).hasText(Pattern.compile("Feb 2026\\s*£40.68\\s*£0.00"));
        Accessibility.check(page);
    }

    @Test
    void recordsACallAndSeesItAtOnce() {
        var page = portal.signIn(visitor, People.ANNA);
        page.navigate("/customers/" + portal.customers.harbour);
        page.getByRole(AriaRole.LINK, named("Record interaction")).click();
        assertThat(page.locator("dialog")).isVisible();
        Accessibility.check(page);
        page.getByText("Money and items").click();
        page.fill("#f-amount", "lots");
        page.fill("#f-summary", "Asked for the spring catalogue");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.getByText("This is not a number")).isVisible();
        page.fill("#f-amount", "");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.getByText("Interaction recorded.")).isVisible();
        assertThat(page.locator(".entry.is-new")).containsText("Asked for the spring catalogue");
    }

    @Test
    void scrollsThroughTheWholeTimeline() {
        var page = portal.signIn(visitor, People.ADA);
        page.navigate("/customers/" + portal.customers.harbour + "?kind=PURCHASE");
        assertThat(page.locator(".entry")).hasCount(30);
        page.locator(".entry-more").scrollIntoViewIfNeeded();
        assertThat(page.locator(".entry")).hasCount(40);
    }

    @Test
    void makesAndKeepsAPromise() {
        var page = portal.signIn(visitor, People.ANNA);
        page.navigate("/customers/" + portal.customers.harbour);
        page.getByRole(AriaRole.LINK, named("Make a promise")).click();
        page.fill("#f-text", "Send two replacement lanterns");
        page.fill("#f-dueAt", "2031-01-15T12:00");
        page.locator("dialog button[type=submit]").click();
        page.getByRole(AriaRole.BUTTON, named("Mark as kept: Send two replacement lanterns"))
                .click();
        assertThat(page.getByText("1 settled")).isVisible();
    }

    @Test
    void mergesWhatIsOneCustomer() {
        var page = portal.signIn(visitor, People.ANNA);
        page.getByText("Some records look like the same customer").click();
        Accessibility.check(page);
        page.getByRole(AriaRole.BUTTON, named("Same customer: merge")).first().click();
        assertThat(page.getByText("Records merged")).isVisible();
        page.navigate("/customers/" + portal.customers.harbour);
        assertThat(page.getByRole(AriaRole.HEADING, named("Merged records"))).isVisible();
    }

    @Test
    void speaksChineseFromTheFirstPageAndOnAPhone() {
        try (var phone = portal.phone()) {
            var page = portal.signIn(phone, People.ANNA);
            assertThat(page.locator("h1")).hasText("我的客户");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            page.click(".side-toggle");
            page.getByRole(AriaRole.LINK, named("English")).click();
            assertThat(page.locator("h1")).hasText("My book");
            page.navigate("/customers/" + portal.customers.harbour);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            Accessibility.check(page);
        }
    }

    @Test
    void showsAnAuditorWhatWasKnownThen() {
        var page = portal.signIn(visitor, People.OLGA);
        page.navigate("/audit/customers/" + portal.customers.harbour);
        assertThat(page.locator(".step").first()).containsText("Customer registered");
        assertThat(page.locator("#state .is-changed")).hasCount(0);
        Accessibility.check(page);
        page.locator("#at")
                .evaluate("slider => {"
                        + " slider.value = Math.floor((Number(slider.min) + Number(slider.max)) / 2);"
                        + " slider.dispatchEvent(new Event('input', {bubbles: true})); }");
        assertThat(page.locator("#state .is-changed").first()).isVisible();
    }

    @Test
    void verifiesTheLedgerAndExportsACheckpoint() {
        var page = portal.signIn(visitor, People.OLGA);
        page.navigate("/audit/ledger");
        page.getByRole(AriaRole.BUTTON, named("Verify the ledger")).click();
        assertThat(page.locator(".run").first()).containsText("Intact");
        Accessibility.check(page);
        var file = page.waitForDownload(() ->
                page.getByRole(AriaRole.BUTTON, named("Export checkpoint")).click());
        assertThat(file.suggestedFilename()).startsWith("tenure-checkpoint-");
        page.navigate("/audit/access-log");
        assertThat(page.locator("tbody tr").first()).isVisible();
        Accessibility.check(page);
    }

    @Test
    void letsAnAdministratorCreateAUserWhoThenChoosesAPassword() {
        var page = portal.signIn(visitor, People.ADA);
        page.navigate("/admin/users");
        Accessibility.check(page);
        page.getByRole(AriaRole.LINK, named("New user")).click();
        page.fill("#f-name", "dora");
        page.locator("input[name=roles][value=MARKETER]").check();
        page.locator("dialog button[type=submit]").click();
        var password = page.locator("#secret").innerText();
        try (var other = portal.visitor(complaints)) {
            var hers = portal.signIn(other, "dora", password);
            assertThat(hers.locator("h1")).hasText("Choose your password");
            Accessibility.check(hers);
            hers.fill("#oldPassword", password);
            hers.fill("#newPassword", "quiet river morning");
            hers.fill("#again", "quiet river morning");
            hers.click("main button[type=submit]");
            assertThat(hers.locator("h1")).hasText("Customers");
        }
    }

    @Test
    void letsAnAdministratorCreateAKeyThatIsShownOnce() {
        var page = portal.signIn(visitor, People.ADA);
        page.navigate("/admin/api-keys");
        Accessibility.check(page);
        page.getByRole(AriaRole.LINK, named("New key")).click();
        page.fill("#f-name", "till");
        page.locator("dialog button[type=submit]").click();
        var key = page.locator("#secret").innerText();
        page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})"); // as without TLS
        page.getByRole(AriaRole.BUTTON, named("Copy")).click();
        assertThat(page.locator("#told")).containsText("press Ctrl+C");
        assertThat((String) page.evaluate("getSelection().toString()")).contains(key);
        page.getByRole(AriaRole.LINK, named("Done")).click();
        assertThat(page.locator("tbody")).containsText("till");
        assertThat(page.content()).doesNotContain(key);
        page.navigate("/admin/operations");
        assertThat(page.getByText("Current").first()).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Rebuild the views")).click();
        assertThat(page.getByText("Every view was equal to its rebuild")).isVisible();
        page.getByText("Report by view").click();
        assertThat(page.getByRole(AriaRole.CELL, named("customer").setExact(true)))
                .isVisible();
        Accessibility.check(page);
    }

    @Test
    void hidesTheCustomersOfOthers() {
        var page = portal.signIn(visitor, People.ANNA);
        assertThat(page.navigate("/customers/" + portal.customers.bens).status())
                .isEqualTo(404);
        assertThat(page.getByText("not in your book")).isVisible();
        Accessibility.check(page);
        assertThat(page.navigate("/admin/users").status()).isEqualTo(403);
        Accessibility.check(page);
    }

    @Test
    void saysThatAnAddressIsWrongWhoseCursorIsNone() {
        var page = portal.signIn(visitor, People.ADA);
        for (String path : List.of(
                "/book",
                "/duplicates",
                "/customers/" + portal.customers.harbour + "/loyalty/club",
                "/loyalty/club/events/regatta/guests",
                "/loyalty/club/partners/bakery/settlements/2026-05",
                "/messages",
                "/segments/regulars",
                "/alerts",
                "/audit/access-log")) {
            assertThat(page.navigate(path + "?after=rubbish").status()).as(path).isEqualTo(400);
        }
        Accessibility.check(page);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        var page = portal.signIn(visitor, People.ANNA);
        var answer = page.request()
                .post(
                        "/customers/" + portal.customers.harbour + "/owner",
                        RequestOptions.create().setForm(FormData.create().set("owner", "mallory")));
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void writesScriptInANameAsText() {
        var page = portal.signIn(visitor, People.ANNA);
        page.navigate("/customers/" + portal.customers.hostile);
        assertThat(page.locator("h1")).containsText("<script>");
        assertThat(page.title()).isNotEqualTo("owned");
    }
}
