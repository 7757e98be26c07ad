package io.tenure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a marketer makes a segment, and how anybody finds out why a customer is in it. */
class SegmentJourneysTest extends Journeys {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void writesASegmentSeesWhomItWouldHoldAndPublishesIt() throws Exception {
        var page = portal.signIn(visitor, People.ADA);
        page.navigate("/segments?q=zzzzz");
        page.getByRole(AriaRole.LINK, named("Clear")).click();
        page.getByText("New segment").click();
        page.fill("#f-title", "Lantern buyers");
        page.fill("#f-name", "lantern-buyers");
        page.locator("#rule").pressSequentially("purchase");
        page.locator("[data-insert=purchasesLast365Days]").click();
        assertThat(page.locator("#rule")).hasValue("purchasesLast365Days");
        page.fill("#rule", "purchases >= \"many\"");
        assertThat(page.locator("#preview mark")).isVisible();
        Accessibility.check(page);
        page.fill("#rule", "purchases >= 40");
        assertThat(page.locator("#preview")).containsText("of all 4 customers");
        assertThat(page.locator(".sample")).containsText("Harbour & Finch Homeware");
        page.getByRole(AriaRole.BUTTON, named("Save draft")).click();
        assertThat(page.locator(".flash")).containsText("Nobody has moved yet");
        page.getByRole(AriaRole.BUTTON, named("Publish version 1")).click();
        shows(page, "Harbour & Finch Homeware");
        page.locator("#members summary").click();
        assertThat(page.locator("#members details")).containsText("purchases >= 40");
        Accessibility.check(page);
        page.getByText("Export as CSV").click();
        var download =
                page.waitForDownload(() -> page.locator(".export-status a").click());
        assertThat(Files.readString(download.path())).contains(portal.customers.harbour.value());
        page.navigate("/segment-editor?segment=lantern-buyers");
        page.fill("#rule", "purchases >= 39");
        page.getByRole(AriaRole.BUTTON, named("Save draft")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Publish version 2"))).isVisible();
    }

    @Test
    void makesASegmentOfAGroupByValueAndShowsWhenItIsRetired() {
        var page = portal.signIn(visitor, People.ADA);
        page.navigate("/segment-editor");
        page.fill("#f-title", "Our VIPs");
        page.fill("#f-name", "our-vips");
        page.getByText("a fixed list").click();
        page.fill("#f-customers", "nobody");
        page.getByRole(AriaRole.BUTTON, named("Save draft")).click();
        assertThat(page.locator("#e-customers")).containsText("nobody");
        page.getByText("a group by value").click();
        page.selectOption("#group", "ABC:A");
        assertThat(page.locator("#preview")).containsText("customers would belong to it");
        Accessibility.check(page);
        page.getByRole(AriaRole.BUTTON, named("Save draft")).click();
        page.getByRole(AriaRole.BUTTON, named("Publish version 1")).click();
        assertThat(page.locator(".segment")).containsText("Class by revenue: A: VIP");
        page.onDialog(Dialog::accept);
        page.getByRole(AriaRole.BUTTON, named("Retire")).click();
        assertThat(page.locator(".page-head .pill")).hasText("Retired");
    }

    @Test
    void showsWhatTheMembersBroughtAndCostOnceItIsReckoned() {
        var page = portal.signIn(visitor, People.ADA);
        page.navigate("/segments/regulars");
        shows(page, "Harbour & Finch Homeware");
        portal.reckonMoneyOfSegments();
        page.reload();
        var money = page.locator("section[aria-labelledby=money-title]");
        assertThat(money).containsText("reckoned");
        assertThat(money.locator("tbody th")).hasText("Regulars");
        assertThat(money.locator("tbody td"))
                .hasText(new String[] {"1", "£813.60", "£0.00", "£0.00", "£0.00", "£813.60"}); // 40 times 20.34
    }

    @Test
    void tellsWhyACustomerIsInASegmentAndInAStage() {
        var page = portal.signIn(visitor, People.ANNA);
        page.navigate("/segments/regulars");
        assertThat(page.locator("#members")).hasCount(0); // her book only, so no members of others
        String customer = "/customers/" + portal.customers.harbour;
        await().atMost(PATIENCE).until(() -> {
            page.navigate(customer);
            assertThat(page.locator(".loads")).hasCount(0);
            return page.getByText("Regulars").isVisible()
                    && page.locator(".is-here").isVisible();
        });
        var segments = page.locator("section[aria-labelledby=segments-title] li")
                .filter(new Locator.FilterOptions().setHasText("Regulars"));
        segments.getByText("Why?").click();
        assertThat(segments).containsText("purchases >= 10");
        assertThat(segments.locator("dd")).hasText("40");
        assertThat(segments.locator(".others tbody tr")).containsText("holds");
        var stages = page.locator("section[aria-labelledby=stages-title]");
        stages.getByText("Why?").first().click();
        assertThat(stages.locator(".rule").first()).isVisible();
        var tried = stages.locator(".why .others").first();
        assertThat(tried.locator(".is-chosen")).containsText("Chosen");
        assertThat(tried.locator("tbody tr")).hasCount(5);
        assertThat(tried.locator("tbody tr").first()).containsText("does not hold");
        stages.getByText("Why in no other stage today?").click();
        assertThat(stages.locator(".others .is-chosen").nth(1)).containsText("Is here");
        page.fill("#facts-day", "2025-06-01");
        page.locator("#facts-day").dispatchEvent("change");
        assertThat(page.locator("#facts")).containsText("As they were at the end of 1 Jun 2025");
        Accessibility.check(page);
    }

    @Test
    void leavesChangesAndFiguresOverAllCustomersToThoseWhoMaySeeThem() {
        var page = portal.signIn(visitor, People.ANNA);
        for (String shut : List.of("/segment-editor", "/lifecycle-editor?model=four-stages", "/segment-exports/1")) {
            assertThat(page.navigate(shut).status()).as(shut).isEqualTo(403);
        }
        for (String part : List.of(
                "stages",
                "stages/others",
                "stages/1/others",
                "segments",
                "segments/1/conditions",
                "care",
                "facts",
                "care/level",
                "care/lead",
                "care/steps/new")) {
            String path = "/customers/" + portal.customers.bens + "/" + part; // somebody else's customer
            assertThat(page.navigate(path).status()).as(path).isEqualTo(404);
        }
    }

    private static void shows(Page page, String customer) {
        await().atMost(PATIENCE).until(() -> {
            page.reload();
            return page.locator("#members").getByText(customer).isVisible();
        });
    }
}
