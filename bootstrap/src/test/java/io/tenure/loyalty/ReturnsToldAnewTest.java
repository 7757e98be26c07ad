package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes back takes the points of the purchase that it is of, of whomever and as what it was told before. */
class ReturnsToldAnewTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private Installation tenure;
    private AccountId ada;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        ClubOfTheShop.open(tenure);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void goodsToldOfTheSurvivorTakeThePointsOfTheRecordThatBoughtThem() {
        String sale = buy("a", "35");
        CustomerId bob = ClubOfTheShop.enrol(tenure, tenure.register("bob")).customer();
        tenure.relationship().mergeCustomers().merge(bob, ada.customer(), SHOP);
        String back = tell("back", InteractionKind.RETURN, bob, "-30", sale);
        eventuallyGives(sale, 5);

        tenure.relationship().splitCustomer().split(bob, ada.customer(), SHOP);
        tenure.relationship().retractInteraction().retract(back, "mistyped", SHOP);
        eventuallyGives(sale, 35);
    }

    @Test
    void goodsThatAreOfAnotherPurchaseTakeNothingFromTheFirst() {
        String first = buy("a", "10");
        String second = buy("b", "10");
        String back = tell("back", InteractionKind.RETURN, ada.customer(), "-10", first);
        eventuallyGives(first, 0);

        correct(back, InteractionKind.RETURN, second);
        eventuallyGives(second, 0);
        eventuallyGives(first, 10);

        tenure.relationship().retractInteraction().retract(back, "mistyped", SHOP);
        eventuallyGives(second, 10);
        assertThat(points(first)).isEqualTo(10);
    }

    @Test
    void goodsThatAreOfNoPurchaseTakeNothing() {
        String sale = buy("a", "10");
        String back = tell("back", InteractionKind.RETURN, ada.customer(), "-10", sale);
        eventuallyGives(sale, 0);
        correct(back, InteractionKind.RETURN, null);
        eventuallyGives(sale, 10);
    }

    @Test
    void whatWasNoReturnTakesNothing() {
        String sale = buy("a", "10");
        String back = tell("back", InteractionKind.RETURN, ada.customer(), "-10", sale);
        eventuallyGives(sale, 0);
        correct(back, InteractionKind.COMPLAINT, null);
        eventuallyGives(sale, 10);
    }

    @Test
    void whatWasSpentIsOwedIfItWasSoWhenItWasBought() throws Exception {
        putInForce(
                2,
                ClubOfTheShop.TEXT
                        .replace("pending-days: 14", "pending-days: 0")
                        .replace("points: 1, per: 1}", "points: 1, per: 1, budget: 10}"));
        String sale = buy("a", "10");
        tenure.core().loyalty().changeAccount().change(ada, new LoyaltyDeed.Redeem("r1", 10, "coffee"), SHOP);
        tenure.later(Duration.ofDays(1));
        putInForce(3, ClubOfTheShop.TEXT.replace("negative-balance: owe", "negative-balance: forgive"));

        tenure.relationship().retractInteraction().retract(sale, "never happened", SHOP);
        eventuallyGives(sale, 0);
        assertThat(member().points().owed()).isEqualTo(10);
    }

    @Test
    void whatWasSpentIsOwedAlsoIfItWasBoughtLater() throws Exception {
        putInForce(2, ClubOfTheShop.TEXT.replace("pending-days: 14", "pending-days: 0"));
        String sale = buy("a", "10");
        tenure.core().loyalty().changeAccount().change(ada, new LoyaltyDeed.Redeem("r1", 10, "coffee"), SHOP);
        tenure.later(Duration.ofDays(1));
        putInForce(
                3,
                ClubOfTheShop.TEXT
                        .replace("pending-days: 14", "pending-days: 0")
                        .replace("negative-balance: owe", "negative-balance: forgive"));

        correct(sale, InteractionKind.PURCHASE, "4", tenure.now(), null);
        eventuallyGives(sale, 4);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(member().points().balance()).isEqualTo(-6));
    }

    private void putInForce(int version, String text) throws Exception {
        tenure.core().loyalty().draftProgramme().draft("club", text, MARKETER);
        tenure.core().loyalty().putProgrammeInForce().putInForce(new ProgrammeVersion("club", version), null, MARKETER);
    }

    private String buy(String receipt, String pounds) {
        String sale = tell(receipt, InteractionKind.PURCHASE, ada.customer(), pounds, null);
        eventuallyGives(sale, Long.parseLong(pounds));
        return sale;
    }

    private String tell(String id, InteractionKind kind, CustomerId of, String pounds, @Nullable String refersTo) {
        return tenure.relationship()
                .recordInteraction()
                .record(Till.told(id, kind, of, pounds, refersTo), SHOP)
                .interactionId();
    }

    private void correct(String back, InteractionKind kind, @Nullable String refersTo) {
        correct(back, kind, "-10", Installation.MAY, refersTo);
    }

    private void correct(String id, InteractionKind kind, String pounds, Instant at, @Nullable String refersTo) {
        tenure.relationship()
                .correctInteraction()
                .correct(id, Till.corrected(kind, Money.of(pounds, "GBP"), at, refersTo), "mistyped", SHOP);
    }

    private void eventuallyGives(String purchase, long points) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(points(purchase)).isEqualTo(points));
    }

    private long points(String purchase) {
        PurchaseCounted counted = member().purchases().counted().get(purchase);
        return counted == null ? -1 : counted.points();
    }

    private Member member() {
        tenure.caughtUp();
        return Objects.requireNonNull(tenure.core()
                .loyalty()
                .queries()
                .account(ada, SHOP)
                .orElseThrow()
                .member());
    }
}
