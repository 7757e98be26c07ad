package io.tenure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What accountants do with partners. */
class PartnerJourneysTest extends Journeys {

    @Test
    void settlesAMonthDownToEachMovement() throws Exception {
        portal.customers.buy("17851", "bread-1", Instant.now(), Map.of("outlet", "bakery-1"));
        String month = YearMonth.now(ZoneId.of("Europe/London")).toString();
        var page = portal.signIn(visitor, People.ADA);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            page.navigate("/loyalty/club/partners/bakery/settlements/" + month);
            return page.getByText("Points issued").isVisible();
        });
        page.navigate("/loyalty/club");
        page.locator(".page-actions").getByText("Partners").click();
        assertThat(page.locator(".row-item")).containsText("Quay Bakery");
        assertThat(page.locator(".row-item")).containsText("owes us £0.50");
        page.getByText("Quay Bakery").click();
        assertThat(page.locator("section[aria-labelledby=terms-title]"))
                .containsText("owes £0.0125 for a point issued");
        var row = page.locator("section[aria-labelledby=months-title] tbody tr").first();
        assertThat(row).containsText("40 points");
        row.locator("a").click();
        assertThat(page.locator(".figures")).containsText("The partner owes us");
        assertThat(page.locator("section[aria-labelledby=lines-title]")).containsText("+£0.50");
        Accessibility.check(page);
        Download csv = page.waitForDownload(
                () -> page.locator(".page-actions").getByText("CSV").click());
        assertThat(Files.readAllLines(csv.path())).hasSize(2).last().asString().contains("ISSUED,\"bakery-1\"");

        try (var other = portal.visitor(complaints)) {
            var anna = portal.signIn(other, People.ANNA); // who manages accounts settles nothing
            anna.navigate("/loyalty/club");
            assertThat(anna.locator(".page-actions").getByText("Partners")).hasCount(0);
            assertThat(anna.navigate("/loyalty/club/partners").status()).isEqualTo(403);
        }
    }
}
