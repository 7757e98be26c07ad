package io.tenure.relationship.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.events.LineItem;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OddLinesTest {

    private static final String APPLES = "1,A,apple,6,2010-12-01 08:26:00,2.55,17850,France";

    @TempDir
    Path directory;

    @Test
    void exactDuplicatesCountOnce() throws Exception {
        Shop shop = new Shop(directory);

        ImportResult result = shop.importing(APPLES, "1,B,pear,1,2010-12-01 08:26:00,1.00,17850,France", APPLES);

        assertThat(shop.recorder.the("1").items()).hasSize(2);
        assertThat(Shop.pounds(result.byReason(Fate.SKIPPED).get("exact-duplicate")))
                .isEqualTo(new Flow(new BigDecimal("15.30"), BigDecimal.ZERO));
        assertThat(result.reconciles()).isTrue();
    }

    @Test
    void exactDuplicatesStayWhereTheMappingSaysSo() throws Exception {
        Shop shop = new Shop(directory).but("exactDuplicates: skip", "exactDuplicates: keep");

        ImportResult result = shop.importing(APPLES, APPLES);

        assertThat(shop.recorder.the("1").items()).hasSize(2);
        assertThat(result.findings()).containsEntry("exact-duplicate", 1L);
    }

    @Test
    void linesThatDifferInAColumnOutsideTheMappingAreNoDuplicates() throws Exception {
        Shop shop = new Shop(directory).but("country: Country", "");

        shop.importing(APPLES, APPLES.replace("France", "Spain"));

        assertThat(shop.recorder.the("1").items()).hasSize(2);
    }

    @Test
    void linesWithoutCustomerAreSkippedAndTheirMoneyCounted() throws Exception {
        Shop shop = new Shop(directory);

        ImportResult result = shop.importing(APPLES.replace("17850", ""), APPLES.replace("1,A", "2,A"));

        assertThat(shop.recorder.recorded).containsOnlyKeys("2");
        assertThat(Shop.pounds(result.byReason(Fate.SKIPPED).get("without-customer"))
                        .in())
                .isEqualByComparingTo("15.30");
        assertThat(result.rejects()).isEmpty();
    }

    @Test
    void linesWithoutCustomerAreRejectedWhereTheMappingSaysSo() throws Exception {
        Shop shop = new Shop(directory).but("withoutCustomer: skip", "withoutCustomer: reject");

        assertThat(shop.importing(APPLES.replace("17850", " ")).rejects())
                .extracting(Reject::code)
                .containsExactly("without-customer");
    }

    @Test
    void linesOfPriceZeroStayItems() throws Exception {
        Shop shop = new Shop(directory);

        ImportResult result = shop.importing(APPLES.replace("2.55", "0"));

        assertThat(shop.recorder.the("1").items().getFirst().unitPrice()).isEqualByComparingTo("0");
        assertThat(shop.recorder.amount("1")).isEqualByComparingTo("0");
        assertThat(result.findings()).containsEntry("price-zero", 1L);
    }

    @Test
    void aNegativePriceIsMoneyOut() throws Exception {
        ImportResult result = new Shop(directory).importing(APPLES.replace("2.55", "-2.55"));

        assertThat(Shop.pounds(result.lines(Fate.RECORDED)).out()).isEqualByComparingTo("15.30");
        assertThat(result.findings()).containsEntry("negative-price", 1L);
    }

    @Test
    void codesThatAreNoProductsStayItemsOfTheirInvoice() throws Exception {
        Shop shop = new Shop(directory);

        ImportResult result = shop.importing(
                APPLES,
                "1,POST,POSTAGE,1,2010-12-01 08:26:00,18.00,17850,France",
                "1,BANK CHARGES,Bank Charges,1,2010-12-01 08:26:00,15.00,17850,France");

        assertThat(shop.recorder.the("1").items()).extracting(LineItem::sku).contains("POST", "BANK CHARGES");
        assertThat(shop.recorder.amount("1")).isEqualByComparingTo("48.30");
        assertThat(result.findings()).containsEntry("service-code", 2L);
    }

    @Test
    void aBlankDescriptionLeavesTheNameOut() throws Exception {
        Shop shop = new Shop(directory);

        ImportResult result = shop.importing(APPLES.replace("apple", "  "));

        assertThat(shop.recorder.the("1").items().getFirst().name()).isNull();
        assertThat(result.findings()).containsEntry("blank-name", 1L);
    }

    @Test
    void cellsThatASpreadsheetWouldRunAreKeptAsTheyAre() throws Exception {
        Shop shop = new Shop(directory);

        ImportResult result = shop.importing(APPLES.replace("apple", "=HYPERLINK(\"\"http://x\"\")")
                .replace("=HYPERLINK(\"\"http://x\"\")", "\"=HYPERLINK(\"\"http://x\"\")\""));

        assertThat(shop.recorder.the("1").items().getFirst().name()).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(result.findings()).containsEntry("formula-like", 1L);
    }

    @Test
    void namesOfCountriesBecomeCodes() throws Exception {
        Shop shop = new Shop(directory);

        shop.importing(
                APPLES.replace("France", "EIRE"),
                APPLES.replace("1,A", "2,A").replace("France", "United Kingdom"),
                APPLES.replace("1,A", "3,A").replace("France", "Channel Islands"),
                APPLES.replace("1,A", "4,A").replace("France", "RSA"),
                APPLES.replace("1,A", "5,A").replace("France", "Kosovo"));

        assertThat(shop.recorder.country("1")).isEqualTo("IE");
        assertThat(shop.recorder.country("2")).isEqualTo("GB");
        assertThat(shop.recorder.country("3")).isNull();
        assertThat(shop.recorder.country("4")).isEqualTo("ZA");
        assertThat(shop.recorder.country("5")).isEqualTo("XK");
    }

    @Test
    void aCountryNobodyKnowsIsRejected() throws Exception {
        assertThat(new Shop(directory)
                        .importing(APPLES.replace("France", "Atlantis"))
                        .rejects())
                .extracting(Reject::code)
                .containsExactly("bad-country");
    }
}
