package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.AUDITOR;
import static io.tenure.bootstrap.Installation.SHOP;
import static io.tenure.loyalty.Till.answer;
import static io.tenure.loyalty.Till.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.alerts.application.AlertProjection;
import io.tenure.alerts.application.AlertViews;
import io.tenure.alerts.application.AlertsModule;
import io.tenure.alerts.application.port.in.TooManyRefusedCodes;
import io.tenure.alerts.events.AlertFact;
import io.tenure.alerts.events.Verdict;
import io.tenure.alerts.queries.AlertQuery;
import io.tenure.alerts.queries.AlertRuleView;
import io.tenure.alerts.queries.AlertView;
import io.tenure.alerts.queries.RefusedCodesView;
import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.application.port.in.TillTender;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.events.SaleCommitted;
import io.tenure.loyalty.programme.CardNumber;
import io.tenure.shared.domain.Money;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewTransaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsTest {

    private static final Caller ADMIN = new Caller("root", Set.of(Role.ADMIN));
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final MemberReference NOBODYS =
            card(CardNumber.with("900000000000000000").digits());

    @TempDir
    private Path directory;

    private Installation tenure;
    private AccountId ada;
    private MemberReference hers;
    private long before;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.serving(directory);
        ClubOfTheShop.open(tenure);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        hers = ClubOfTheShop.card(tenure, ada);
        await().atMost(PATIENCE).until(() -> answer(() -> lookUp(hers)).equals("done"));
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void memberAtManyOutletsWithinAShortTimeRaisesOneAlert() {
        for (String outlet : List.of("north", "south", "east", "west", "centre")) {
            sell(outlet);
            tenure.later(Duration.ofMinutes(5));
        }

        AlertView alert = onlyAlert();
        assertThat(alert.rule()).isEqualTo("many-outlets");
        assertThat(alert.subjectKind() + " " + alert.subject())
                .isEqualTo("MEMBER " + ada.customer().value());
        assertThat(alert.facts()).extracting(AlertFact::outlet).containsExactly("north", "south", "east", "west");
        assertThat(alert.facts()).extracting(AlertFact::till).containsOnly(Till.CALLER.name());
        tenure.restart();
        sell("harbour");
        watched();
        assertThat(all()).hasSize(1);
    }

    @Test
    void manyRedemptionsOfOneMemberRaiseAnAlert() {
        change(new LoyaltyDeed.Adjust("a1", 100, "welcome"));
        for (int tea = 0; tea < 10; tea++) {
            change(new LoyaltyDeed.Redeem("tea-" + tea, 1, "tea"));
        }
        AlertView alert = onlyAlert();
        assertThat(alert.rule()).isEqualTo("many-redemptions");
        assertThat(alert.facts()).hasSize(10);
    }

    @Test
    void redemptionsInTheSmallHoursRaiseAnAlert() {
        change(new LoyaltyDeed.Adjust("a1", 100, "welcome"));
        change(new LoyaltyDeed.Redeem("tea-1", 1, "tea"));
        tenure.later(Duration.ofHours(16));
        change(new LoyaltyDeed.Redeem("tea-2", 1, "tea"));
        change(new LoyaltyDeed.Redeem("tea-3", 1, "tea"));
        AlertView alert = onlyAlert();
        assertThat(alert.rule()).isEqualTo("odd-hours");
        assertThat(alert.facts()).hasSize(2);
    }

    @Test
    void ruleOfSmallHoursLooksBeyondADayOfManySales() throws Exception {
        alerts().changeRules().change("""
                        time-zone: Europe/London
                        refused-codes: {at-most: 20, minutes: 10}
                        rules:
                          - id: night-sales
                            title: {en: Sales at night, zh: 夜间销售}
                            counts: [sale]
                            per: outlet
                            at-least: 3
                            minutes: 10080
                            between: {from: "01:00", to: "05:00"}
                        """, ADMIN);
        tenure.later(Duration.ofHours(16));
        sold(2);
        tenure.later(Duration.ofHours(8));
        sold(ViewQuery.LARGEST_PAGE);
        tenure.later(Duration.ofHours(16));
        sell("north");

        assertThat(onlyAlert().facts()).hasSize(3);
    }

    /** Sales that were looked at before: those of a week are too many for a test to make. */
    private void sold(int sales) {
        AlertProjection projection = new AlertProjection();
        try (ViewTransaction views = tenure.core().views().begin(AlertViews.PROJECTION)) {
            for (int sale = 0; sale < sales; sale++) {
                SaleCommitted sold = new SaleCommitted(
                        "north",
                        "r",
                        "club",
                        ada.customer().value(),
                        ada.customer().value(),
                        "",
                        0,
                        null,
                        1,
                        tenure.now());
                projection.apply(new RecordedEvent(--before, "any", 0, tenure.now(), Map.of(), sold, false), views);
            }
            views.commit();
        }
    }

    @Test
    void guessingIsCountedSlowedAndRaisesAnAlert() {
        for (int guess = 0; guess < 20; guess++) {
            assertThat(answer(() -> lookUp(NOBODYS))).isEqualTo("loyalty.unknown-card");
        }
        assertThatThrownBy(() -> lookUp(NOBODYS))
                .isInstanceOfSatisfying(TooManyRefusedCodes.class, wait -> assertThat(wait.seconds())
                        .isEqualTo(30));
        assertThatThrownBy(() -> lookUp(hers)).isInstanceOf(TooManyRefusedCodes.class);

        AlertView alert = onlyAlert();
        assertThat(alert.rule()).isEqualTo("guessing-at-a-till");
        assertThat(alert.subject()).isEqualTo(Till.CALLER.name());
        watched();
        assertThat(alerts().queries().refusedCodes(ADMIN))
                .containsExactly(new RefusedCodesView(Till.CALLER.name(), 20, 0, 0, tenure.now()));
        tenure.later(Duration.ofSeconds(30));
        assertThat(answer(() -> lookUp(hers))).isEqualTo("done");
    }

    @Test
    void saysOfEachRuleHowManyOfItsAlertsWereFalse() {
        for (String outlet : List.of("north", "south", "east", "west")) {
            sell(outlet);
        }
        AlertView alert = onlyAlert();
        assertThatThrownBy(() -> alerts().closeAlert().close(alert.id(), Verdict.REAL, null, AUDITOR))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> alerts().queries().rules(SHOP)).isInstanceOf(AccessDenied.class);

        alerts().closeAlert().close(alert.id(), Verdict.FALSE_ALARM, "a fair with four stalls", ADMIN);
        alerts().closeAlert().close(alert.id(), Verdict.FALSE_ALARM, "again", ADMIN);

        AlertView closed = alerts().queries().alert(alert.id(), AUDITOR).orElseThrow();
        assertThat(closed.note()).isEqualTo("a fair with four stalls");
        assertThat(closed.closedBy()).isEqualTo(ADMIN.name());
        assertThat(alerts().queries().open(AUDITOR)).isZero();
        assertThat(alerts().queries().rules(AUDITOR).rules())
                .filteredOn(rule -> rule.raised() > 0)
                .extracting(rule -> rule.rule().id(), AlertRuleView::raised, AlertRuleView::falseAlarmShare)
                .containsExactly(tuple("many-outlets", 1L, 1.0));
    }

    @Test
    void theFirmsOwnRulesCountAndMistakesAreAllNamed() throws Exception {
        String text = alerts().queries().rules(ADMIN).text();
        alerts().changeRules().change(text.replace("at-least: 4", "at-least: 2"), ADMIN);
        sell("north");
        sell("south");
        assertThat(onlyAlert().version()).isEqualTo(1);

        String wrong = text.replace("per: member", "per: shop")
                .replace("at-least: 15", "at-least: 0")
                .replace("distinct: outlets", "distinct: shops")
                .replace("minutes: 1440", "hours: 24");
        assertThatThrownBy(() -> alerts().changeRules().change(wrong, ADMIN))
                .hasMessageContaining("rules.many-redemptions.per")
                .hasMessageContaining("rules.many-redemptions.minutes")
                .hasMessageContaining("rules.many-redemptions.hours")
                .hasMessageContaining("rules.many-outlets.distinct")
                .hasMessageContaining("rules.guessing-at-a-till.at-least");
        assertThatThrownBy(() -> alerts().changeRules().change(text, AUDITOR)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void theRulesOfTheGuideAreRules() throws Exception {
        String guide = Files.readString(Path.of("..", "docs", "guide", "alerts.md"));
        String text = guide.substring(guide.indexOf("```yaml") + "```yaml".length(), guide.lastIndexOf("```"));
        alerts().changeRules().change(text, ADMIN);
        assertThat(alerts().queries().rules(ADMIN).notified()).isEqualTo(1);
    }

    @Test
    void forgetsAMemberWhoIsErased() {
        for (String outlet : List.of("north", "south", "east", "west")) {
            sell(outlet);
        }
        onlyAlert();
        tenure.relationship().eraseCustomer().erase(ada.customer(), "asked for", SHOP);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(all()).isEmpty());
    }

    private AlertsModule alerts() {
        return tenure.core().alerts();
    }

    private void lookUp(MemberReference member) {
        alerts().watchedLookUp(tenure.core().loyalty().lookUpMember()).lookUp(member, Till.CALLER);
    }

    private void sell(String outlet) {
        tenure.core()
                .loyalty()
                .commitSale()
                .commit(
                        new ReceiptId(outlet, "r-1"),
                        hers,
                        new TillPurchase(outlet, tenure.now(), Money.of("10", "GBP"), List.of()),
                        TillTender.NONE,
                        Till.CALLER);
    }

    private void change(LoyaltyDeed deed) {
        tenure.core().loyalty().changeAccount().change(ada, deed, SHOP);
    }

    private AlertView onlyAlert() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(all()).hasSize(1));
        return all().getFirst();
    }

    private List<AlertView> all() {
        return alerts().queries()
                .alerts(new AlertQuery(null, null, null, 50), ADMIN)
                .views();
    }

    /** Waits until everything that is on record has been looked at. */
    private void watched() {
        long head = tenure.core().ledger().head();
        await().atMost(PATIENCE).until(() -> alerts().watchedUpTo() >= head);
    }
}
