package io.tenure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.options.AriaRole;
import io.tenure.lifecycle.WholesaleModel;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How a marketer changes the model that says in which stage each customer is. */
class LifecycleJourneysTest extends Journeys {

    @Test
    void agreesOnALevelOfCareAndPlansAServiceThatIsThenDone() {
        var page = portal.signIn(visitor, People.ANNA);
        page.navigate("/customers/" + portal.customers.harbour);
        page.getByText("Choose level").click();
        assertThat(page.locator("dialog .advice")).isVisible();
        assertThat(page.locator("#f-level")).hasValue("");
        page.selectOption("#f-level", "PROACTIVE");
        page.fill("#f-every", "0");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog .notice-bad")).containsText("every 1 to 3,650 days");
        page.fill("#f-every", "14");
        page.locator("dialog button[type=submit]").click();
        var care = page.locator("section[aria-labelledby=care-title]");
        assertThat(care).containsText("a talk every 14 days");
        page.getByText("Plan service").click();
        page.fill("#f-product", "Lantern");
        page.fill("#f-dueOn", "2026-01-10");
        page.locator("dialog button[type=submit]").click();
        assertThat(care).containsText("Lantern");
        page.navigate("/care");
        assertThat(page.locator(".due-care")).containsText("Harbour & Finch Homeware");
        page.navigate("/customers/" + portal.customers.harbour);
        care.getByLabel("Mark as done: Lantern").click();
        assertThat(care).containsText("1 ended");
    }

    @Test
    void asksALeadByAScriptOfTheFirmsOwnAndShowsWhyAfterItHasChanged() {
        var page = portal.signIn(visitor, People.ADA);
        page.onDialog(Dialog::accept);
        page.navigate("/lifecycle-editor?model=telecom");
        String text = page.locator("#text").inputValue() + WholesaleModel.scripts();
        page.fill("#text", text.replace("means: rules-out", "means: perhaps"));
        page.getByRole(AriaRole.BUTTON, named("Keep as a new version")).click();
        assertThat(page.locator(".notice-bad")).containsText("this is one of speaks-for, leaves-open, rules-out");
        page.fill("#text", text);
        page.getByRole(AriaRole.BUTTON, named("Keep as a new version")).click();
        assertThat(page.locator(".lifecycle-model")).containsText("At the fair");
        Accessibility.check(page);
        page.getByRole(AriaRole.BUTTON, named("Preview: who would move")).click();
        page.getByRole(AriaRole.BUTTON, named("Put in force")).click();
        assertThat(page.locator(".flash")).containsText("In force");
        page.navigate("/customers/" + portal.customers.harbour);
        page.getByText("Ask a lead").click();
        var dialog = page.locator("dialog[open]");
        assertThat(dialog).containsText("How much do you order in a year?");
        dialog.getByText("At the fair").click();
        assertThat(dialog).containsText("ten o'clock in 14 days");
        Accessibility.check(page, "dialog[open]");
        dialog.getByText("First call").click();
        dialog.getByText("By the pallet").click();
        dialog.getByText("Applied for").click();
        dialog.locator("button[type=submit]").click();
        assertThat(page.locator(".flash")).isVisible();
        page.navigate("/lifecycle-editor?model=telecom");
        page.fill("#text", text.replace("Applied for", "Asked for"));
        page.getByRole(AriaRole.BUTTON, named("Keep as a new version")).click();
        page.getByRole(AriaRole.BUTTON, named("Preview: who would move")).click();
        page.getByRole(AriaRole.BUTTON, named("Put in force")).click();
        assertThat(page.locator(".flash")).containsText("In force");
        page.navigate("/customers/" + portal.customers.harbour);
        var care = page.locator("section[aria-labelledby=care-title]");
        assertThat(care).containsText("To be called back");
        care.getByText("Why?").click();
        assertThat(care).containsText("the script First call of Telecom, version 2");
        assertThat(care.locator("tbody tr").last()).containsText("Applied for leaves open");
        Accessibility.check(page);
        page.navigate("/customers/" + portal.customers.harbour + "?lang=zh-CN");
        care.getByText("为什么").click();
        assertThat(care.locator("tbody tr").first()).containsText("您一年订多少货？");
        assertThat(care.locator("tbody tr").first()).containsText("有利");
    }

    @Test
    void putsAModelInForceAfterSeeingWhoWouldMove() {
        var page = portal.signIn(visitor, People.ADA);
        page.onDialog(Dialog::accept);
        page.navigate("/lifecycle");
        page.getByRole(AriaRole.LINK, named("Four stages")).click();
        page.getByText("New version").click();
        String text = page.locator("#text").inputValue();
        page.fill("#text", text.replace("purchases >= 2", "purchased >= 2"));
        page.getByRole(AriaRole.BUTTON, named("Keep as a new version")).click();
        assertThat(page.locator(".notice-bad")).containsText("stages.formation");
        assertThat(page.locator(".notice-bad .rule").first()).containsText("purchased >= 2");
        Accessibility.check(page);
        page.fill("#text", text + "\n\t- more");
        page.getByRole(AriaRole.BUTTON, named("Keep as a new version")).click();
        assertThat(page.locator(".notice-bad .row-body p").first()).hasText(Pattern.compile("^Line [0-9]+, column 1"));
        page.fill("#text", text.replace("purchases >= 2", "purchases >= 3"));
        page.getByRole(AriaRole.BUTTON, named("Keep as a new version")).click();
        page.getByRole(AriaRole.BUTTON, named("Preview: who would move")).click();
        assertThat(page.locator(".matrix")).isVisible();
        assertThat(page.locator(".sample").first()).isVisible();
        Accessibility.check(page);
        page.getByRole(AriaRole.BUTTON, named("Put in force")).click();
        assertThat(page.locator(".flash")).containsText("In force");
        assertThat(page.locator(".page-head .pill-good")).containsText("In force, version 2");
        page.navigate("/dashboard");
        assertThat(page.locator(".dashboard h1")).hasText("Dashboard");
        assertThat(page.locator(".chart canvas")).hasCount(2);
        Accessibility.check(page);
    }
}
