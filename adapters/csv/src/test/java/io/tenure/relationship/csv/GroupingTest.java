package io.tenure.relationship.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.application.InteractionIds;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.LineItem;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupingTest {

    @TempDir
    Path directory;

    @Test
    void linesOfOneInvoiceAreOneInteractionWhereverTheyStand() throws Exception {
        Shop shop = new Shop(directory);

        shop.importing(
                "1,A,apple,6,2010-12-01 08:26:00,2.55,17850,France",
                "2,B,pear,1,2010-12-01 08:28:00,1.00,17850,France",
                "1,C,plum,2,2010-12-01 08:25:00,0.10,17850,France");

        var invoice = shop.recorder.the("1");
        assertThat(invoice.items()).extracting(LineItem::sku).containsExactly("A", "C");
        assertThat(shop.recorder.amount("1")).isEqualByComparingTo("15.50");
        assertThat(invoice.occurredAt()).isEqualTo(Instant.parse("2010-12-01T08:25:00Z"));
        assertThat(invoice.customer()).isEqualTo(new CustomerRef.ByExternalId("online-retail", "17850"));
        assertThat(shop.recorder.country("1")).isEqualTo("FR");
    }

    @Test
    void anItemIsInTheCategoryThatItsColumnSays() throws Exception {
        Shop shop = new Shop(directory).but("  sku: StockCode\n", "  sku: StockCode\n  category: Country\n");

        shop.importing(
                "1,A,apple,6,2010-12-01 08:26:00,2.55,17850,France",
                "1,B,pear,1,2010-12-01 08:28:00,1.00,17850,",
                "2,A,apple,-1,2010-12-01 08:29:00,2.55,17850,Spain");

        assertThat(shop.recorder.the("1").items())
                .extracting(LineItem::category)
                .containsExactly("France", null);
        assertThat(shop.recorder.the("2").items())
                .extracting(LineItem::category)
                .containsExactly("Spain");
    }

    @Test
    void aCancellationIsAReturnThatRefersToItsSale() throws Exception {
        Shop shop = new Shop(directory);

        shop.importing(
                "C3,A,apple,-4,2010-12-03 08:26:00,2.55,17850,France",
                "1,A,apple,6,2010-12-01 08:26:00,2.55,17850,France",
                "2,A,apple,6,2010-12-02 08:26:00,2.55,17850,France",
                "4,A,apple,6,2010-12-04 08:26:00,2.55,17850,France");

        var cancellation = shop.recorder.the("C3");
        assertThat(cancellation.kind()).isEqualTo(InteractionKind.RETURN);
        assertThat(shop.recorder.amount("C3")).isEqualByComparingTo("-10.20");
        assertThat(cancellation.refersTo()).isEqualTo(InteractionIds.of("online-retail", "2"));
    }

    @Test
    void aCancellationRefersToTheSaleOfMostOfItsItems() throws Exception {
        Shop shop = new Shop(directory);

        shop.importing(
                "1,A,apple,6,2010-12-01 08:26:00,2.55,17850,France",
                "1,B,pear,6,2010-12-01 08:26:00,1.00,17850,France",
                "2,C,plum,6,2010-12-02 08:26:00,1.00,17850,France",
                "C3,A,apple,-1,2010-12-03 08:26:00,2.55,17850,France",
                "C3,B,pear,-1,2010-12-03 08:26:00,1.00,17850,France",
                "C3,C,plum,-1,2010-12-03 08:26:00,1.00,17850,France");

        assertThat(shop.recorder.the("C3").refersTo()).isEqualTo(InteractionIds.of("online-retail", "1"));
    }

    @Test
    void aCancellationWhoseSaleIsNotInTheFileStandsAlone() throws Exception {
        Shop shop = new Shop(directory);

        ImportResult result = shop.importing(
                "1,A,apple,3,2010-12-01 08:26:00,2.55,17850,France", // too few
                "2,A,apple,6,2010-12-01 08:26:00,2.50,17850,France", // another price
                "3,A,apple,6,2010-12-01 08:26:00,2.55,99999,France", // another customer
                "4,A,apple,6,2010-12-09 08:26:00,2.55,17850,France", // later
                "C5,A,apple,-4,2010-12-03 08:26:00,2.55,17850,France");

        assertThat(shop.recorder.the("C5").refersTo()).isNull();
        assertThat(result.findings()).containsEntry("return-without-sale", 1L);
    }

    @Test
    void badDebtIsAnAdjustment() throws Exception {
        Shop shop = new Shop(directory);

        shop.importing("A1,B,Adjust bad debt,1,2011-08-12 14:50:00,-11062.06,17850,France");

        assertThat(shop.recorder.the("A1").kind()).isEqualTo(InteractionKind.ADJUSTMENT);
        assertThat(shop.recorder.amount("A1")).isEqualByComparingTo("-11062.06");
    }

    @Test
    void oneBadLineHoldsBackItsWholeInvoice() throws Exception {
        Shop shop = new Shop(directory);

        ImportResult result = shop.importing(
                "1,A,apple,6,2010-12-01 08:26:00,2.55,17850,France",
                "1,B,pear,six,2010-12-01 08:26:00,1.00,17850,France",
                "2,B,pear,1,2010-12-01 08:26:00,1.00,17850,France");

        assertThat(shop.recorder.recorded).containsOnlyKeys("2");
        assertThat(result.rejects()).extracting(Reject::code).containsExactly("incomplete", "bad-number");
        assertThat(result.rejects().getFirst().reason()).contains("Line 3");
    }

    @Test
    void anInvoiceOfTwoCustomersIsRejected() throws Exception {
        Shop shop = new Shop(directory);

        ImportResult result = shop.importing(
                "1,A,apple,6,2010-12-01 08:26:00,2.55,17850,France",
                "1,B,pear,1,2010-12-01 08:26:00,1.00,17851,France");

        assertThat(shop.recorder.recorded).isEmpty();
        assertThat(result.rejects()).extracting(Reject::code).containsExactly("two-customers", "two-customers");
    }

    @Test
    void whatARuleForbidsIsRejectedWithItsReason() throws Exception {
        Shop shop = new Shop(directory, "1");

        ImportResult result = shop.importing("1,A,apple,6,2010-12-01 08:26:00,2.55,17850,France");

        assertThat(result.rejects())
                .containsExactly(new Reject(2, 1, "relationship.items-too-many", "At most 10,000 items fit"));
    }

    @Test
    void whatIsRecordedAlreadyIsADuplicate() throws Exception {
        Shop shop = new Shop(directory);
        shop.importing("1,A,apple,6,2010-12-01 08:26:00,2.55,17850,France");

        ImportResult again = shop.importing("1,A,apple,6,2010-12-01 08:26:00,2.55,17850,France");

        assertThat(again.interactionsRecorded()).isZero();
        assertThat(again.duplicates()).isEqualTo(1);
        assertThat(again.lines(Fate.DUPLICATE).lines()).isEqualTo(1);
        assertThat(again.reconciles()).isTrue();
    }
}
