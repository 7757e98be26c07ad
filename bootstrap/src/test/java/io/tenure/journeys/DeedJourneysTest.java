package io.tenure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What one does to customers beyond everyday work. */
class DeedJourneysTest extends Journeys {

    @Test
    void mergesARecordFoundByNameAndSplitsItAgain() {
        var page = openCustomer(People.ANNA, portal.customers.harbour);
        choose(page, "Merge another record");
        send(page);
        assertThat(page.locator("dialog")).containsText("Find the other record and choose it");
        page.locator("#f-q").pressSequentially("Harbor");
        page.locator(".candidate").first().click();
        Accessibility.check(page);
        send(page);
        assertThat(page.getByRole(AriaRole.HEADING, named("Merged records"))).isVisible();

        page.getByRole(AriaRole.BUTTON, named("Split")).click();
        assertThat(page.locator(".flash")).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, named("Merged records"))).hasCount(0);
        page.navigate("/customers/" + portal.customers.twin);
        assertThat(page.locator("h1")).hasText("Harbor and Finch");
    }

    @Test
    void correctsAPurchaseAndKeepsItsItems() {
        var page = openCustomer(People.ANNA, portal.customers.harbour);
        page.locator(".entry").first().getByText("Correct").click();
        assertThat(page.locator("#f-amount")).hasValue("20.34");
        assertThat(page.locator("input[name=sku]")).hasValue("71053");
        assertThat(page.locator("input[name=category]")).hasValue("lighting");
        page.fill("#f-amount", "21.50");
        page.fill("#f-reason", "The price list was old");
        send(page);
        var entry = page.locator(".entry").first();
        assertThat(entry).containsText("£21.50");
        assertThat(entry).containsText("The price list was old");
        assertThat(entry).containsText("1 item");
        assertThat(entry).containsText("lighting");
        page.navigate("/customers/" + portal.customers.harbour + "/facts");
        assertThat(page.locator("#facts")).containsText("Categories bought last");
    }

    @Test
    void keepsWhatIsTypedWhenTheMouseIsLetGoBesideTheDialog() {
        var page = openCustomer(People.ANNA, portal.customers.harbour);
        page.locator(".entry").first().getByText("Correct").click();
        page.fill("#f-reason", "Typed into");
        page.locator("#f-reason").hover();
        page.mouse().down();
        page.mouse().move(3, 3);
        page.mouse().up();
        assertThat(page.locator("dialog")).isVisible();
        assertThat(page.locator("#f-reason")).hasValue("Typed into");

        page.mouse().click(3, 3);
        assertThat(page.locator("dialog")).isHidden();
    }

    @Test
    void asksAgainForAPartThatDidNotLoad() {
        var page = portal.signIn(visitor, People.ANNA);
        page.route("**/value", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        page.navigate("/customers/" + portal.customers.harbour);
        var part = page.locator(".loads");
        assertThat(part).hasCount(1);
        assertThat(part).containsText("could not be loaded");
        Accessibility.check(page);
        page.unroute("**/value");
        page.getByRole(AriaRole.BUTTON, named("Try again: Value")).click();
        assertThat(page.locator("section[aria-labelledby=value-title]")).isVisible();
        assertThat(part).hasCount(0);
    }

    @Test
    void staysAtItsAddressWhenAFormIsRefused() {
        var page = openCustomer(People.ANNA, portal.customers.harbour);
        page.getByRole(AriaRole.LINK, named("Make a promise")).click();
        send(page);
        assertThat(page.locator("#f-text")).isFocused();
        assertThat(page).hasURL(Pattern.compile("/customers/" + portal.customers.harbour + "$"));

        page.navigate("/book");
        page.locator("#q").pressSequentially("Harbour");
        assertThat(page).hasURL(Pattern.compile("q=Harbour"));
        page.goBack();
        assertThat(page.locator("#results")).containsText("<script>");
    }

    @Test
    void takesNoReturnAboveZero() {
        var page = openCustomer(People.ANNA, portal.customers.harbour);
        page.getByRole(AriaRole.LINK, named("Record interaction")).click();
        assertThat(page.locator(".of-return")).isHidden();
        send(page);
        assertThat(page.locator("#f-summary")).isFocused();
        page.selectOption("#f-kind", "RETURN");
        assertThat(page.locator(".of-return")).isVisible();
        page.getByText("Money and items").click();
        page.fill("#f-amount", "30");
        page.fill("#f-currency", "GBP");
        send(page);
        assertThat(page.locator("dialog .invalid-feedback")).containsText("Put a minus before the amount");
    }

    @Test
    void takesBackWhatNeverHappened() {
        var page = openCustomer(People.ANNA, portal.customers.harbour);
        page.locator(".entry").nth(2).getByText("Take back").click();
        send(page);
        assertThat(page.locator("dialog .invalid-feedback")).isVisible();
        page.fill("#f-reason", "Typed into the wrong customer");
        send(page);
        assertThat(page.locator(".entry.is-retracted")).containsText("Typed into the wrong customer");
    }

    @Test
    void handsACustomerOverToAColleague() {
        var page = openCustomer(People.ANNA, portal.customers.hostile);
        choose(page, "Hand over");
        assertThat(page.locator("#f-owner option")).hasText(new String[] {"Nobody", "anna", "ben"});
        page.selectOption("#f-owner", People.BEN);
        send(page);
        assertThat(page).hasURL(Pattern.compile("/book"));
        assertThat(page.getByText("Account manager changed")).isVisible();
        assertThat(page.navigate("/customers/" + portal.customers.hostile).status())
                .isEqualTo(404);
        try (var other = portal.visitor(complaints)) {
            var his = portal.signIn(other, People.BEN);
            his.navigate("/customers/" + portal.customers.hostile);
            assertThat(his.locator(".figure-owner")).containsText(People.BEN);
        }
    }

    @Test
    void erasesAPersonForGood() {
        var page = openCustomer(People.ADA, portal.customers.bens);
        choose(page, "Erase personal data");
        page.fill("#f-reason", "Asked for by letter");
        send(page);
        assertThat(page.getByText("Personal data erased")).isVisible();
        assertThat(page.content()).doesNotContain("hello@bellwether.example").doesNotContain("Bellwether");
        assertThat(page.getByRole(AriaRole.LINK, named("Record interaction"))).hasCount(0);
    }

    @Test
    void looksAtACustomerAsItWasAndCannotChangeThePast() {
        var page = openCustomer(People.ANNA, portal.customers.harbour);
        choose(page, "As it was");
        page.locator("#at")
                .evaluate("slider => {"
                        + " slider.value = Math.floor((Number(slider.min) + Number(slider.max)) / 2);"
                        + " slider.dispatchEvent(new Event('input', {bubbles: true})); }");
        assertThat(page.locator(".past-mark")).containsText("Nothing can be changed here");
        assertThat(page.locator("#state .is-changed").first()).isVisible();
        assertThat(page.locator("#state form")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("/past\\?at=\\d+"));
        Accessibility.check(page);
        page.reload();
        assertThat(page.locator(".past-mark")).isVisible();
        page.getByText("Back to today").click();
        assertThat(page.getByRole(AriaRole.LINK, named("Record interaction"))).isVisible();
    }

    private Page openCustomer(String name, Object customer) {
        var page = portal.signIn(visitor, name);
        page.navigate("/customers/" + customer);
        return page;
    }

    private static void send(Page page) {
        page.locator("dialog button[type=submit]").click();
    }
}
