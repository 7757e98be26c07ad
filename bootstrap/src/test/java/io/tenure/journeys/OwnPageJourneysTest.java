package io.tenure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What members do on the page of their own. */
class OwnPageJourneysTest extends Journeys {

    @Test
    void asksForACodeAndSaysNothingOfWhoIsKnown() {
        var page = visitor.newPage();
        page.navigate("/my");
        page.fill("#contact", "07700");
        page.getByText("Send me a code").click();
        assertThat(page.locator(".notice-bad")).containsText("neither an e-mail address");
        page.fill("#contact", "stranger@example.com");
        page.getByText("Send me a code").click();
        page.fill("#code", "123456");
        Accessibility.check(page);
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        assertThat(page.locator(".notice-bad")).containsText("not right");
        page.getByText("简体中文").click();
        assertThat(page.locator("h1")).hasText("我的会员");
    }

    @Test
    void readsOfHimselfAndShowsACodeThatIsMadeAnew() {
        var page = portal.signInMember(visitor, portal.customers.harbour);
        page.clock().install();
        page.navigate("/my");
        assertThat(page.locator("h1")).hasText("Harbour Club");
        assertThat(page.locator(".figures")).containsText("130");
        assertThat(page.locator("main")).containsText("Coffee for two");
        assertThat(page.locator("main")).not().containsText("Late delivery");
        assertThat(page.locator("section:has(#rewards-title)")).containsText("Enamel mug");
        assertThat(page.locator("section:has(#rewards-title)")).containsText("you have the points");
        assertThat(page.locator("section:has(#rewards-title)")).containsText("60 points + £2.50");
        try (var phone = portal.phone()) {
            var chinese = portal.signInMember(phone, portal.customers.harbour);
            chinese.navigate("/my");
            assertThat(chinese.locator("section:has(#rewards-title)")).containsText("搪瓷杯");
            assertThat(chinese.locator("section:has(#rewards-title)")).containsText("60 积分 + £2.50");
        }
        var code = page.locator("#pass svg path");
        String first = code.getAttribute("d");
        page.waitForResponse("**/pass", () -> page.clock().runFor(31_000));
        assertThat(code).isVisible();
        assertThat(first).startsWith("M4 4h7");
        page.getByText("Sign out").click();
        assertThat(page.locator(".notice-info")).containsText("signed out");
        page.navigate("/my");
        assertThat(page.locator("#contact")).isVisible();
    }
}
