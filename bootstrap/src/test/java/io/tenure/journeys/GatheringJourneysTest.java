package io.tenure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** What is done with events for members, from the plan to the door. */
class GatheringJourneysTest extends Journeys {

    @Test
    void plansInvitesAndRecordsWhoIsThere() {
        var page = portal.signIn(visitor, People.ADA);
        page.navigate("/loyalty/club/events");
        page.getByRole(AriaRole.LINK, named("Plan an event")).click();
        page.fill("#f-title", "Captain’s dinner");
        page.fill("#f-event", "dinner");
        page.fill("#f-place", "Harbour hall");
        page.fill(
                "#f-beginsAt",
                LocalDateTime.now(ZoneOffset.UTC)
                        .plusHours(1)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        page.fill("#f-seats", "1");
        page.getByRole(AriaRole.BUTTON, named("Save the plan")).click();
        assertThat(page.locator(".flash")).containsText("planned");
        assertThat(page.locator("main")).containsText("1 of 1 seats left");
        Accessibility.check(page);

        page.navigate("/customers/" + portal.customers.harbour + "/loyalty/club");
        var dinner = page.locator(".row-item").filter(new FilterOptions().setHasText("Captain’s dinner"));
        page.getByRole(AriaRole.BUTTON, named("Invite Captain’s dinner")).click();
        assertThat(dinner).containsText("invited");
        page.getByRole(AriaRole.BUTTON, named("Comes Captain’s dinner")).click();
        assertThat(dinner).containsText("0 of 1 seats left");
        Accessibility.check(page);

        var own = portal.signInMember(visitor, portal.customers.harbour);
        own.navigate("/my");
        assertThat(own.locator("main")).containsText("Captain’s dinner");

        page.navigate("/loyalty/club/events/dinner/guests");
        page.getByRole(AriaRole.BUTTON, named("Is there")).click();
        assertThat(page.locator(".flash")).containsText("recorded");
        assertThat(page.locator("main")).containsText("was there");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Is there"))).hasCount(0);
        Accessibility.check(page);
    }
}
