package io.tenure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What marketers do with coupons. */
class CouponJourneysTest extends Journeys {

    @Test
    void issuesCodesTakesThemOnceAndRevokesThem() throws Exception {
        var page = portal.signIn(visitor, People.ADA);
        page.onDialog(Dialog::accept);
        page.navigate("/loyalty/club");
        page.locator(".page-actions").getByText("Coupons").click();
        page.getByText("Issue codes").click();
        page.selectOption("#f-coupon", "tenner");
        page.fill("#f-count", "0");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog .notice-bad")).containsText("from 1 to");
        page.fill("#f-count", "25");
        page.locator("dialog button[type=submit]").click();
        var batch = page.locator(".row-item").first();
        assertThat(batch).containsText("Ten pounds off");
        assertThat(batch).containsText("25 issued");
        assertThat(batch).containsText("given of £5,000.00");

        Download codes =
                page.waitForDownload(() -> batch.getByText("Take codes").click());
        assertThat(Files.readAllLines(codes.path()))
                .hasSize(26)
                .startsWith("code")
                .last()
                .asString()
                .matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
        page.reload();
        assertThat(batch.getByText("Take codes")).hasCount(0);
        batch.getByLabel("Revoke batch").click();
        assertThat(batch).containsText("Revoked");
        Accessibility.check(page);

        try (var other = portal.visitor(complaints)) {
            var anna = portal.signIn(other, People.ANNA); // who manages accounts reads and does not write
            anna.navigate("/loyalty/club/coupons");
            assertThat(anna.locator(".page-actions")).hasCount(0);
            assertThat(anna.navigate("/loyalty/club/coupons/issue").status()).isEqualTo(403);
        }
    }
}
