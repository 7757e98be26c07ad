package io.tenure.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What administrators and auditors do with alerts. */
class AlertJourneysTest extends Journeys {

    @Test
    void looksIntoAnAlertAndClosesItAsAFalseAlarm() {
        String alert = portal.alert("till by the door");
        var ada = portal.signIn(visitor, People.ADA);
        ada.navigate("/alerts");
        ada.locator("a[href='" + alert + "']").click();
        assertThat(ada.locator("h1")).hasText("Many codes at one till that nobody has");
        assertThat(ada.locator("tbody tr")).hasCount(15);
        Accessibility.check(ada);
        try (var other = portal.visitor(complaints)) {
            var olga = portal.signIn(other, People.OLGA); // an auditor reads and does not write
            olga.navigate(alert);
            assertThat(olga.locator("h1")).hasText("Many codes at one till that nobody has");
            assertThat(olga.locator("#f-note")).hasCount(0);
            assertThat(olga.navigate("/alerts-editor").status()).isEqualTo(403);
        }

        ada.fill("#f-note", "A new reader that reads badly");
        ada.getByText("It is a false alarm").click();
        assertThat(ada.locator(".flash")).containsText("closed");
        assertThat(ada.locator("main")).containsText("A new reader that reads badly");
        ada.navigate("/alerts");
        assertThat(ada.locator("section[aria-labelledby=rules-title]")).containsText("false alarms of");
        assertThat(ada.locator("section[aria-labelledby=refused-title]")).containsText("till by the door");
    }

    @Test
    void namesTheMemberWhomAnAlertIsAbout() {
        String alert = portal.alert(portal.customers.bens);
        var ada = portal.signIn(visitor, People.ADA);
        ada.navigate("/alerts");
        String page = "a[href='/customers/" + portal.customers.bens + "']";
        assertThat(ada.locator(page).first()).hasText("Bellwether Gifts");
        ada.navigate(alert);
        assertThat(ada.locator(".page-head " + page)).hasText("Bellwether Gifts");
        assertThat(ada.locator("tbody " + page).first()).hasText("Bellwether Gifts");
        Accessibility.check(ada);
    }

    @Test
    void changesTheRules() {
        var ada = portal.signIn(visitor, People.ADA);
        ada.navigate("/alerts");
        ada.getByRole(AriaRole.LINK, named("Change")).click();
        String text = ada.locator("#text").inputValue();
        ada.fill("#text", text.replace("at-least: 100", "at-least: none"));
        ada.getByText("Let them count").click();
        assertThat(ada.locator(".notice-bad")).containsText("rules.guessing-everywhere.at-least");
        ada.fill("#text", text.replace("at-least: 100", "at-least: 200"));
        ada.getByText("Let them count").click();
        assertThat(ada.locator("section[aria-labelledby=rules-title]")).containsText("200 within 60 minutes");
        assertThat(ada.locator("section[aria-labelledby=rules-title]")).containsText("version");
    }

    @Test
    void keepsAlertsFromWhoeverIsNoAuditor() {
        var anna = portal.signIn(visitor, People.ANNA);
        assertThat(anna.navigate("/alerts").status()).isEqualTo(403);
    }
}
