package io.tenure.relationship.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.application.InteractionIds;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import makes of a file beside what earlier files have brought, and of what is not taken. */
class EarlierFilesTest {

    @TempDir
    Path directory;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(directory, "2");
    }

    @Test
    void aCancellationRefersToTheLatestSaleOfAnEarlierFileThatCoversIt() throws Exception {
        shop.importing(
                "1,A,apple,6,2010-12-01 08:26:00,2.55,17850,France",
                "3,A,apple,6,2010-12-02 08:26:00,2.55,17850,France",
                "4,A,apple,1,2010-12-03 08:26:00,2.55,17850,France", // too few
                "5,A,apple,6,2010-12-04 08:26:00,2.55,17851,France", // another customer
                "6,A,apple,6,2010-12-09 08:26:00,2.55,17850,France"); // later
        shop.recorder.nextImport();

        ImportResult result = shop.importing("C7,A,apple,-4,2010-12-05 08:26:00,2.55,17850,France");

        assertThat(shop.recorder.the("C7").refersTo()).isEqualTo(InteractionIds.of("online-retail", "3"));
        assertThat(result.findings()).containsEntry("return-with-sale", 1L).doesNotContainKey("return-without-sale");
    }

    @Test
    void aCancellationRefersToTheEarlierSaleOfMostOfItsItemsUnlessItsOwnFileHasOne() throws Exception {
        shop.importing(
                "1,A,apple,6,2010-12-01 08:26:00,2.55,17850,France",
                "1,B,pear,6,2010-12-01 08:26:00,1.00,17850,France",
                "3,C,plum,6,2010-12-02 08:26:00,1.00,17850,France");
        shop.recorder.nextImport();

        shop.importing(
                "C7,A,apple,-1,2010-12-05 08:26:00,2.55,17850,France",
                "C7,B,pear,-1,2010-12-05 08:26:00,1.00,17850,France",
                "C7,C,plum,-1,2010-12-05 08:26:00,1.00,17850,France",
                "8,C,plum,6,2010-12-04 08:26:00,1.00,17850,France",
                "C9,C,plum,-1,2010-12-05 08:26:00,1.00,17850,France");

        assertThat(shop.recorder.the("C7").refersTo())
                .as("that in the file comes first")
                .isEqualTo(InteractionIds.of("online-retail", "8"));
        assertThat(shop.recorder.the("C9").refersTo()).isEqualTo(InteractionIds.of("online-retail", "8"));

        shop.importing(
                "C10,A,apple,-1,2010-12-03 08:26:00,2.55,17850,France",
                "C10,B,pear,-1,2010-12-03 08:26:00,1.00,17850,France",
                "C10,C,plum,-1,2010-12-03 08:26:00,1.00,17850,France");
        assertThat(shop.recorder.the("C10").refersTo()).isEqualTo(InteractionIds.of("online-retail", "1"));
    }

    @Test
    void aCancellationOfWhatNoEarlierFileSoldRefersToNoSale() throws Exception {
        shop.importing("1,A,apple,6,2010-12-01 08:26:00,2.55,17850,France");
        shop.recorder.nextImport();

        ImportResult result = shop.importing("C7,B,pear,-1,2010-12-05 08:26:00,1.00,17850,France");

        assertThat(shop.recorder.the("C7").refersTo()).isNull();
        assertThat(result.findings()).containsEntry("return-without-sale", 1L).doesNotContainKey("return-with-sale");
    }

    @Test
    void aCancellationDoesNotReferToASaleThatARuleForbade() throws Exception {
        ImportResult result = shop.importing(
                "2,A,apple,6,2010-12-01 08:26:00,2.55,17850,France",
                "C3,A,apple,-4,2010-12-02 08:26:00,2.55,17850,France");

        assertThat(shop.recorder.the("C3").refersTo()).isNull();
        assertThat(result.findings()).containsEntry("return-without-sale", 1L);
    }

    @Test
    void linesOfACustomerToWhomManyWriteAreRejectedAndTheOthersGoOn() throws Exception {
        ImportResult result = shop.importing(
                "BUSY1,A,apple,6,2010-12-01 08:26:00,2.55,17850,France",
                "C3,A,apple,-4,2010-12-02 08:26:00,2.55,17850,France");

        assertThat(result.rejects()).extracting(Reject::code).containsExactly("ledger.busy");
        assertThat(shop.recorder.the("C3").refersTo())
                .as("the sale comes when the file is imported again")
                .isEqualTo(InteractionIds.of("online-retail", "BUSY1"));
        assertThat(result.reconciles()).isTrue();
    }

    @Test
    void theSecondHalfOfAnInvoiceThatStandsInTwoFilesIsRejected() throws Exception {
        shop.importing("1,A,apple,6,2010-12-01 08:26:00,2.55,17850,France");
        shop.recorder.nextImport();

        ImportResult other = shop.importing("1,B,pear,1,2010-12-01 08:26:00,1.00,17850,France");
        ImportResult whole = shop.importing(
                "1,A,apple,6,2010-12-01 08:26:00,2.55,17850,France", "1,B,pear,1,2010-12-01 08:26:00,0,17850,France");
        ImportResult same = shop.importing("1,A,apple,6,2010-12-01 08:26:00,2.550,17850,France");

        assertThat(other.rejects()).extracting(Reject::code).containsExactly("duplicate-differs");
        assertThat(other.duplicates()).isZero();
        assertThat(other.reconciles()).isTrue();
        assertThat(whole.rejects()).extracting(Reject::code).containsExactly("duplicate-differs", "duplicate-differs");
        assertThat(same.rejects()).isEmpty();
        assertThat(same.duplicates()).isOne();
    }

    @Test
    void whatLaterLinesSayOtherwiseThanTheFirstIsNoticed() throws Exception {
        shop.but("  currency: {", "  thread: Country\n  currency: {");

        ImportResult result = shop.importing(
                "1,A,apple,6,2010-12-01 08:26:00,2.55,17850,France",
                "1,B,pear,1,2010-12-01 08:26:00,1.00,17850,Spain",
                "3,B,pear,1,2010-12-01 08:26:00,1.00,17850,Spain",
                "3,C,plum,1,2010-12-01 08:26:00,1.00,17850,Spain");

        assertThat(result.findings()).containsEntry("heads-differ", 1L);
        assertThat(shop.recorder.the("1").thread()).isEqualTo("France");
    }
}
