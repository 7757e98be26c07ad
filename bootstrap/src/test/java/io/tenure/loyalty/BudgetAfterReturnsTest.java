package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.queries.ProgrammeView;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.InteractionCorrection;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.domain.Money;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goods come back for which a budget had too little, and meanwhile it has more. */
class BudgetAfterReturnsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private Installation tenure;
    private AccountId ada;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        String text = ClubOfTheShop.TEXT.replace("points: 1, per: 1}", "points: 1, per: 1, budget: 15}");
        tenure.core().loyalty().draftProgramme().draft("club", text, MARKETER);
        tenure.core().loyalty().putProgrammeInForce().putInForce(new ProgrammeVersion("club", 1), null, MARKETER);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void bringNoMorePointsThanThePurchaseHad() {
        InteractionReceipt first = tenure.buy("a1", "ada", tenure.now(), "10");
        eventuallyGives(first, new RulePoints("base", 10, "10 / 1 x 1"));
        InteractionReceipt second = tenure.buy("a2", "ada", tenure.now(), "10");
        eventuallyGives(second, new RulePoints("base", 5, "10 / 1 x 1, budget left 5"));
        tenure.relationship().retractInteraction().retract(first.interactionId(), "never happened", SHOP);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rules(first)).isEmpty());

        giveBack("2", second);
        eventuallyGives(second, new RulePoints("base", 5, "8 / 1 x 1, budget left 5"));
    }

    @Test
    void correctedUpwardsBringWhatIsKeptNow() throws Exception {
        put("  - {id: base, points: 1, per: 1, budget: 1000}");
        InteractionReceipt bought = tenure.buy("a1", "ada", tenure.now(), "10");
        eventuallyGives(bought, new RulePoints("base", 10, "10 / 1 x 1"));
        String back = giveBack("8", bought);
        eventuallyGives(bought, new RulePoints("base", 2, "2 / 1 x 1"));
        correct(back, "-2", bought);
        eventuallyGives(bought, new RulePoints("base", 8, "8 / 1 x 1"));
    }

    @Test
    void correctedDownwardsBringNoMorePointsThanThePurchaseHad() throws Exception {
        put("""
            - {id: big, points: 50, when: 'amount >= 100.0', budget: 1000}
            - {id: small, points: 1, per: 1, when: 'amount < 100.0', budget: 1000}""".indent(2).stripTrailing());
        InteractionReceipt bought = tenure.buy("a1", "ada", tenure.now(), "100");
        eventuallyGives(bought, new RulePoints("big", 50, "50"));
        String back = giveBack("1", bought);
        eventuallyGives(bought, new RulePoints("small", 50, "99 / 1 x 1, budget left 50"));
        correct(back, "-2", bought);
        eventuallyGives(bought, new RulePoints("small", 50, "98 / 1 x 1, budget left 50"));
    }

    @Test
    void leadToAnotherRuleWithinWhatThePurchaseHadInAll() throws Exception {
        put("""
            - {id: big, points: 50, when: 'amount >= 100.0', budget: 1000}
            - {id: small, points: 1, per: 1, when: 'amount < 100.0', budget: 1000}""".indent(2).stripTrailing());
        InteractionReceipt bought = tenure.buy("a1", "ada", tenure.now(), "100");
        eventuallyGives(bought, new RulePoints("big", 50, "50"));
        giveBack("10", bought);
        eventuallyGives(bought, new RulePoints("small", 50, "90 / 1 x 1, budget left 50"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(tenure.core()
                        .loyalty()
                        .queries()
                        .programme("club", null)
                        .orElseThrow()
                        .budgets())
                .extracting(ProgrammeView.Budget::taken)
                .containsExactly(0L, 50L));
    }

    /** Only these rules, from a while later on. */
    private void put(String rules) throws Exception {
        tenure.later(Duration.ofSeconds(2));
        ClubOfTheShop.put(
                tenure,
                ClubOfTheShop.TEXT
                        .replace("  - {id: base, points: 1, per: 1}", rules)
                        .replace("  - {id: web, factor: 2, when: 'channel == \"WEB\"'}\n", ""),
                2);
    }

    private void eventuallyGives(InteractionReceipt purchase, RulePoints points) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rules(purchase)).contains(points));
    }

    private List<RulePoints> rules(InteractionReceipt purchase) {
        tenure.caughtUp();
        Member member = Objects.requireNonNull(tenure.core()
                .loyalty()
                .queries()
                .account(ada, SHOP)
                .orElseThrow()
                .member());
        return member.purchases().counted().containsKey(purchase.interactionId())
                ? Objects.requireNonNull(member.purchases().counted().get(purchase.interactionId()))
                        .rules()
                : List.of(new RulePoints("", 0, "not counted yet"));
    }

    private void correct(String back, String pounds, InteractionReceipt bought) {
        tenure.relationship()
                .correctInteraction()
                .correct(
                        back,
                        new InteractionCorrection(
                                InteractionKind.RETURN,
                                Channel.WEB,
                                Direction.INBOUND,
                                tenure.now(),
                                Money.of(pounds, "GBP"),
                                List.of(),
                                null,
                                null,
                                Map.of(),
                                null,
                                bought.interactionId(),
                                null),
                        "mistyped",
                        SHOP);
    }

    private String giveBack(String pounds, InteractionReceipt purchase) {
        return tenure.relationship()
                .recordInteraction()
                .record(
                        new InteractionDraft(
                                "shop",
                                "back",
                                new CustomerRef.ById(ada.customer()),
                                false,
                                null,
                                InteractionKind.RETURN,
                                Channel.WEB,
                                Direction.INBOUND,
                                tenure.now(),
                                Money.of("-" + pounds, "GBP"),
                                List.of(),
                                null,
                                null,
                                Map.of(),
                                null,
                                purchase.interactionId(),
                                null),
                        SHOP)
                .interactionId();
    }
}
