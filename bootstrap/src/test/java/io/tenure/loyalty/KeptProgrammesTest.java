package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static io.tenure.loyalty.Till.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.LoyaltyBook;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.axon.AxonLoyaltyBook;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.DraftProgramme;
import io.tenure.loyalty.commands.PutProgrammeInForce;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.domain.Money;
import io.tenure.shared.rules.TextProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of programmes that an earlier release has kept. */
class KeptProgrammesTest {

    private static final String FORGIVING = ClubOfTheShop.TEXT
            .replace("name: club", "name: old")
            .replace("negative-balance: owe", "negative-balance: forgive")
            .replace("points: 1, per: 1}", "points: 1, per: 1, budget: 500}");

    private static final String PHONE = "{id: phone, points: 1, per: 1, budget: 500, when: 'channel == \"PHONE\"'}";

    @TempDir
    private Path directory;

    private Installation tenure;
    private LoyaltyBook book;
    private AccountId ada;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        ClubOfTheShop.open(tenure);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        book = new AxonLoyaltyBook(
                SimpleCommandBus.builder().build(),
                tenure.core().events(),
                tenure.core().ledger(),
                Runnable::run);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void goOnCountingThoughTheyWouldNotBeKeptNow() {
        keep("old", FORGIVING);
        book.handle(new PutProgrammeInForce("old", 1, tenure.now(), tenure.now()), Map.of());
        AccountId old = new AccountId("old", ada.customer());
        tenure.core().loyalty().changeAccount().change(old, new LoyaltyDeed.Enrol("high-street", null, null), SHOP);
        tenure.core().loyalty().changeAccount().change(ada, new LoyaltyDeed.Adjust("a1", 10, "welcome"), SHOP);
        assertThatThrownBy(() -> tenure.core().loyalty().draftProgramme().draft("old", FORGIVING, MARKETER))
                .isInstanceOfSatisfying(ProgrammeInvalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(TextProblem::code)
                        .containsExactly("form.budget-and-forgive"));
    }

    @Test
    void arePutInForceOnlyIfTheyWouldBeKeptNow() throws Exception {
        keep("old", FORGIVING);
        keep("older", "name: older");
        assertThat(answer(() -> putInForce("old", 1))).isEqualTo("loyalty.invalid-programme");
        assertThat(answer(() -> putInForce("older", 1))).isEqualTo("loyalty.invalid-programme");
        tenure.core()
                .loyalty()
                .draftProgramme()
                .draft("older", ClubOfTheShop.TEXT.replace("name: club", "name: older"), MARKETER);
        assertThat(answer(() -> putInForce("older", 2))).isEqualTo("done");
    }

    @Test
    void freeNoBudgetForPointsThatTheyForgive() throws Exception {
        keep(
                "club",
                ClubOfTheShop.TEXT
                        .replace("pending-days: 14", "pending-days: 0")
                        .replace("  - {id: web, factor: 2, when: 'channel == \"WEB\"'}\n", "")
                        .replace("negative-balance: owe", "negative-balance: forgive")
                        .replace("points: 1, per: 1}", "points: 1, per: 1, budget: 10}"));
        book.handle(new PutProgrammeInForce("club", 2, tenure.now(), tenure.now()), Map.of());
        tenure.caughtUp();
        InteractionReceipt sale = tenure.buy("a1", "ada", tenure.now(), "10");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(member().points().balance()).isEqualTo(10));
        tenure.core().loyalty().changeAccount().change(ada, new LoyaltyDeed.Redeem("r1", 10, "coffee"), SHOP);
        tenure.later(Duration.ofDays(1));
        tenure.core().loyalty().draftProgramme().draft("club", ClubOfTheShop.TEXT, MARKETER);
        putInForce("club", 3);
        tenure.relationship().retractInteraction().retract(sale.interactionId(), "never happened", SHOP);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(member().points().owed()).isEqualTo(10));
    }

    /** Which member bought what on the phone is limited; this one bought in another way, and spent the points. */
    @Test
    void countACorrectedPurchaseOnTopOfWhatWasSpent() {
        keep(
                "club",
                ClubOfTheShop.TEXT
                        .replace("pending-days: 14", "pending-days: 0")
                        .replace("{id: web, factor: 2, when: 'channel == \"WEB\"'}", PHONE)
                        .replace("negative-balance: owe", "negative-balance: forgive"));
        book.handle(new PutProgrammeInForce("club", 2, tenure.now(), tenure.now()), Map.of());
        tenure.caughtUp();
        InteractionReceipt sale = tenure.buy("a1", "ada", tenure.now(), "10");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(member().points().balance()).isEqualTo(10));
        tenure.core().loyalty().changeAccount().change(ada, new LoyaltyDeed.Redeem("r1", 10, "coffee"), SHOP);
        tenure.relationship()
                .correctInteraction()
                .correct(
                        sale.interactionId(),
                        Till.corrected(InteractionKind.PURCHASE, Money.of("12", "GBP"), null),
                        "mistyped",
                        SHOP);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(member().purchases().counted().values())
                        .extracting(PurchaseCounted::points)
                        .containsExactly(12L));
        assertThat(member().points().balance()).isEqualTo(2);
    }

    private Member member() {
        return (Member) book.account(ada);
    }

    private void putInForce(String programme, long version) {
        tenure.core()
                .loyalty()
                .putProgrammeInForce()
                .putInForce(new ProgrammeVersion(programme, version), null, MARKETER);
    }

    /** As a release did that asked less of them. */
    private void keep(String programme, String text) {
        book.handle(new DraftProgramme(programme, text, tenure.now()), Map.of());
    }
}
