package io.tenure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** What is done with events for members, from the plan to the door. */
class GatheringJourneysTest extends Journeys {

    @Test
    void asksWhoIsThereOnlyOnceTheDoorsAreOpenAndCallsOffForAReason() {
        var page = portal.signIn(visitor, People.ADA);
        plan(page, "Fireworks", "fireworks", Duration.ofDays(3));
        page.navigate("/customers/" + portal.customers.harbour + "/loyalty/club");
        page.getByRole(AriaRole.BUTTON, named("Invite Fireworks")).click();
        page.getByRole(AriaRole.BUTTON, named("Comes Fireworks")).click();
        var fireworks = page.locator(".row-item").filter(new FilterOptions().setHasText("Fireworks"));
        assertThat(fireworks).containsText("Doors open");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Is there Fireworks"))).hasCount(0);
        page.navigate("/loyalty/club/events/fireworks/guests");
        assertThat(page.locator("main")).containsText("Doors open");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Is there"))).hasCount(0);

        page.navigate("/loyalty/club/events");
        page.getByRole(AriaRole.LINK, named("Call Fireworks off")).click();
        page.fill("#f-reason", "A storm is coming");
        Accessibility.check(page, "dialog[open]");
        page.getByRole(AriaRole.BUTTON, named("Call off")).click();
        assertThat(page.locator(".flash")).containsText("called off");
        assertThat(page.locator("main")).containsText("Called off: A storm is coming");
        assertThat(page.getByRole(AriaRole.LINK, named("Call Fireworks off"))).hasCount(0);
        page.navigate("/loyalty/club/events/fireworks/guests");
        assertThat(page.locator("main")).containsText("Called off: A storm is coming");
        assertThat(page.locator("main")).containsText("comes");
        Accessibility.check(page);

        var own = portal.signInMember(visitor, portal.customers.harbour);
        own.navigate("/my");
        assertThat(own.locator("main")).containsText("Called off: A storm is coming");
    }

    private static void plan(Page page, String title, String id, Duration ahead) {
        page.navigate("/loyalty/club/events/plan");
        page.fill("#f-title", title);
        page.fill("#f-event", id);
        page.fill("#f-place", "Harbour hall");
        page.fill(
                "#f-beginsAt",
                LocalDateTime.now(ZoneOffset.UTC)
                        .plus(ahead)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        page.fill("#f-seats", "1");
        page.getByRole(AriaRole.BUTTON, named("Save the plan")).click();
        assertThat(page.locator(".flash")).containsText("planned");
    }

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
        Accessibility.check(page);

        var own = portal.signInMember(visitor, portal.customers.harbour);
        own.navigate("/my");
        own.getByRole(AriaRole.BUTTON, named("I do not come Captain’s dinner")).click();
        assertThat(own.locator(".flash")).containsText("Thank you");
        own.getByRole(AriaRole.BUTTON, named("I come Captain’s dinner")).click();
        assertThat(own.locator(".flash")).containsText("A seat is kept for you");
        assertThat(own.locator("main")).containsText("0 of 1 seats left");
        Accessibility.check(own);
        page.reload();
        assertThat(dinner).containsText("comes");

        page.navigate("/loyalty/club/events/dinner/guests");
        page.getByRole(AriaRole.BUTTON, named("Is there")).click();
        assertThat(page.locator(".flash")).containsText("recorded");
        assertThat(page.locator("main")).containsText("was there");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Is there"))).hasCount(0);
        Accessibility.check(page);
    }
}
