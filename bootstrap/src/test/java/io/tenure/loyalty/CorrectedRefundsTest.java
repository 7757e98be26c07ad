package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.SHOP;
import static io.tenure.loyalty.Till.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.port.in.MemberReference;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a till gave back stays what the till has told, whatever an office makes of it later. */
class CorrectedRefundsTest {

    @TempDir
    private Path directory;

    private Installation tenure;
    private Till till;
    private AccountId ada;

    @BeforeEach
    void open() throws Exception {
        tenure = Installation.open(directory);
        till = new Till(() -> tenure.core().loyalty(), Installation.MAY);
        ClubOfTheShop.open(tenure);
        ada = ClubOfTheShop.enrol(tenure, tenure.register("ada"));
        MemberReference hers = ClubOfTheShop.card(tenure, ada);
        till.sell("r1", hers, "35", 0);
        till.sell("r2", hers, "35", 0);
    }

    @AfterEach
    void close() {
        tenure.close();
    }

    @Test
    void areAnsweredAgainWhenTheyAreOfLess() {
        till.takeBack("b1", "r1", "10");
        correct("b1", "-9", "r1");
        assertThat(till.takeBack("b1", "r1", "10").saleId())
                .isEqualTo(onRecord("r1").id());
        assertThat(answer(() -> till.takeBack("b1", "r1", "9"))).isEqualTo("loyalty.receipt-differs");
    }

    @Test
    void areAnsweredAgainWhenTheyAreRetracted() {
        till.takeBack("b1", "r1", "10");
        tenure.relationship().retractInteraction().retract(onRecord("b1").id(), "mistyped", SHOP);
        assertThat(till.takeBack("b1", "r1", "10").saleId())
                .isEqualTo(onRecord("r1").id());
        assertThat(onRecord("b1").retractedBecause()).isNotNull();
    }

    @Test
    void leaveTheSaleThatTheyAreNotOfWhole() {
        till.takeBack("b1", "r1", "10");
        correct("b1", "-10", "r2");
        till.takeBack("b2", "r1", "35");
        assertThat(answer(() -> till.takeBack("b3", "r2", "26"))).isEqualTo("loyalty.refund-too-large");
        assertThat(till.takeBack("b1", "r1", "10").saleId())
                .isEqualTo(onRecord("r1").id());
    }

    @Test
    void areTheReturnsThatWereToldOfTheRecordThatTheCustomerBecame() throws Exception {
        CustomerId bob = tenure.register("bob");
        tenure.relationship().mergeCustomers().merge(bob, ada.customer(), SHOP);
        tenure.relationship()
                .recordInteraction()
                .record(
                        Till.told(
                                "b1",
                                InteractionKind.RETURN,
                                bob,
                                "-5",
                                onRecord("r1").id()),
                        SHOP);
        assertThat(till.takeBack("b1", "r1", "5").saleId())
                .isEqualTo(onRecord("r1").id());
    }

    /** Told by another source, and put right by it before the till tells of the same goods. */
    @Test
    void areTheReturnsThatAnotherSourceHasPutRight() {
        tenure.relationship()
                .recordInteraction()
                .record(
                        Till.told(
                                "b1",
                                InteractionKind.RETURN,
                                ada.customer(),
                                "-10",
                                onRecord("r1").id()),
                        SHOP);
        correct("b1", "-8", "r1");
        assertThat(till.takeBack("b1", "r1", "8").saleId())
                .isEqualTo(onRecord("r1").id());
        assertThat(answer(() -> till.takeBack("b2", "r1", "28"))).isEqualTo("loyalty.refund-too-large");
    }

    @Test
    void areCancelledAlsoWhenAnotherSourceHasToldThemOfAnotherSaleFirst() {
        tenure.relationship()
                .recordInteraction()
                .record(
                        Till.told(
                                "b1",
                                InteractionKind.RETURN,
                                ada.customer(),
                                "-10",
                                onRecord("r2").id()),
                        SHOP);
        correct("b1", "-10", "r1");
        till.takeBack("b1", "r1", "10");
        till.cancel("b1");
        assertThat(onRecord("b1").retractedBecause()).isNotNull();
        till.takeBack("b2", "r1", "35");
    }

    @Test
    void areAnsweredAgainWhenTheirSaleIsRetracted() {
        till.takeBack("b1", "r1", "10");
        String sale = onRecord("r1").id();
        tenure.relationship().retractInteraction().retract(sale, "mistyped", SHOP);
        assertThat(till.takeBack("b1", "r1", "10").saleId()).isEqualTo(sale);
        assertThat(answer(() -> till.takeBack("b2", "r1", "5"))).isEqualTo("loyalty.receipt-cancelled");
    }

    private void correct(String receipt, String pounds, String of) {
        tenure.relationship()
                .correctInteraction()
                .correct(
                        onRecord(receipt).id(),
                        Till.corrected(
                                InteractionKind.RETURN,
                                Money.of(pounds, "GBP"),
                                onRecord(of).id()),
                        "mistyped",
                        SHOP);
    }

    private InteractionView onRecord(String receipt) {
        tenure.caughtUp();
        return tenure.relationship()
                .queries()
                .interaction("high-street", receipt, SHOP)
                .orElseThrow();
    }
}
