package io.tenure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What those who serve members do with benefits. */
class BenefitJourneysTest extends Journeys {

    @Test
    void givesACoffeeUntilThereIsNone() {
        var page = portal.signIn(visitor, People.ADA);
        page.navigate("/customers/" + portal.customers.harbour + "/loyalty/club");
        var coffee = page.locator(".row-item").filter(new FilterOptions().setHasText("A coffee"));
        assertThat(coffee).containsText("2 of 2 left");
        page.getByRole(AriaRole.BUTTON, named("Use A coffee")).click();
        assertThat(page.locator(".flash")).containsText("recorded");
        assertThat(coffee).containsText("1 of 2 left");
        page.getByLabel("Take the last use back: A coffee").click();
        assertThat(coffee).containsText("2 of 2 left");
        page.getByRole(AriaRole.BUTTON, named("Use A coffee")).click();
        assertThat(coffee).containsText("1 of 2 left");
        page.getByRole(AriaRole.BUTTON, named("Use A coffee")).click();
        assertThat(coffee).containsText("0 of 2 left");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Use A coffee"))).hasCount(0);
        Accessibility.check(page);

        var own = portal.signInMember(visitor, portal.customers.harbour);
        own.navigate("/my");
        assertThat(own.locator("main")).containsText("0 of 2 left");
        assertThat(own.getByRole(AriaRole.BUTTON, named("Use A coffee"))).hasCount(0);
    }
}
