package io.tenure.relationship.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadLinesTest {

    private static final String APPLES = "1,A,apple,6,2010-12-01 08:26:00,2.55,17850,France";
    private static final String PEARS = "2,B,pear,1,2010-12-01 08:28:00,1.00,17850,France";

    @TempDir
    Path directory;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-02-30 08:26:00", "01/12/2010 08:26", "yesterday", "", "2010-12-01 25:00:00"})
    void aBadDateIsRejectedAndItsMoneyCounted(String date) throws Exception {
        ImportResult result = shop.importing(APPLES.replace("2010-12-01 08:26:00", date), PEARS);

        assertThat(result.rejects()).extracting(Reject::code).containsExactly("bad-date");
        assertThat(result.rejects()).extracting(Reject::line).containsExactly(2L);
        assertThat(Shop.pounds(result.lines(Fate.REJECTED)).in()).isEqualByComparingTo("15.30");
        assertThat(result.reconciles()).isTrue();
        assertThat(shop.recorder.recorded).containsOnlyKeys("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"six", "1e9", "\"1,000\"", "--1", "9999999999999999", "NaN", "0x10"})
    void aBadNumberIsRejectedAndCountedAsUnreadable(String quantity) throws Exception {
        ImportResult result = shop.importing(APPLES.replace(",6,", "," + quantity + ","), PEARS);

        assertThat(result.rejects()).extracting(Reject::code).containsExactly("bad-number");
        assertThat(result.file().linesWithoutAmount()).isEqualTo(1);
        assertThat(result.reconciles()).isTrue();
    }

    @Test
    void aHugeLineIsRejectedAndReadingGoesOn() throws Exception {
        ImportResult result = shop.importing(APPLES.replace("apple", "x".repeat(200_000)), PEARS);

        assertThat(result.rejects()).extracting(Reject::code).containsExactly("too-long");
        assertThat(shop.recorder.recorded).containsOnlyKeys("2");
    }

    @Test
    void aCellOfMegabytesIsRejectedAndReadingGoesOn() throws Exception {
        ImportResult result = shop.importing(APPLES.replace("apple", "x".repeat(20_000_000)), PEARS);

        assertThat(result.rejects()).extracting(Reject::line).containsExactly(2L);
        assertThat(result.rejects()).extracting(Reject::code).containsExactly("too-long");
        assertThat(shop.recorder.recorded).containsOnlyKeys("2");
    }

    @Test
    void manyLongCellsAreNotTakenForLostQuotationMarks() throws Exception {
        String[] lines = new String[120];
        Arrays.fill(lines, APPLES.replace("apple", "x".repeat(1_100_000)));
        lines[100] = PEARS;

        ImportResult result = shop.importing(lines);

        assertThat(result.rejects()).hasSize(119).extracting(Reject::code).containsOnly("too-long");
        assertThat(shop.recorder.recorded).containsOnlyKeys("2");
    }

    @Test
    void bytesThatTheEncodingDoesNotKnowAreRejectedNeverReplaced() throws Exception {
        ImportResult result =
                shop.importing(Shop.HEADER + APPLES.replace("apple", "Café £5") + "\n" + PEARS, ISO_8859_1);

        assertThat(result.rejects()).extracting(Reject::code).containsExactly("bad-encoding");
        assertThat(Shop.pounds(result.lines(Fate.REJECTED)).in()).isEqualByComparingTo("15.30");
        assertThat(shop.recorder.recorded).containsOnlyKeys("2");
    }

    @Test
    void aLostQuotationMarkCostsOneLine() throws Exception {
        ImportResult result = shop.importing(
                APPLES.replace("apple", "\"apple"),
                PEARS,
                PEARS.replace("2,B", "3,B").replace("pear", "\"a pear\""),
                PEARS.replace("2,B", "4,B"));

        assertThat(result.rejects()).extracting(Reject::code).containsExactly("broken-quotes");
        assertThat(result.file().lines()).isEqualTo(4);
        assertThat(shop.recorder.recorded).containsOnlyKeys("2", "3", "4");
    }

    @Test
    void aQuotationMarkThatNeverClosesCostsOneLine() throws Exception {
        ImportResult result = shop.importing(PEARS, APPLES.replace("France", "\"France"));

        assertThat(result.rejects()).extracting(Reject::line).containsExactly(3L);
        assertThat(result.file().lines()).isEqualTo(2);
    }

    @Test
    void aLineBreakInAQuotedCellIsNoEndOfLine() throws Exception {
        ImportResult result = shop.importing(APPLES.replace("apple", "\"green\napple\""), PEARS);

        assertThat(result.rejects()).isEmpty();
        assertThat(shop.recorder.the("1").items().getFirst().name()).isEqualTo("green\napple");
    }

    @Test
    void aLineWithTooFewOrTooManyCellsIsRejected() throws Exception {
        ImportResult result = shop.importing("1,A,apple", APPLES.replace("1,A", "3,A") + ",more", PEARS);

        assertThat(result.rejects()).extracting(Reject::code).containsExactly("wrong-columns", "wrong-columns");
        assertThat(shop.recorder.recorded).containsOnlyKeys("2");
    }

    @Test
    void aFileOfAnotherKindIsRefusedSoonWithAHint() {
        String noise = "\"x\"y,\n".repeat(1_000);

        assertThatExceptionOfType(ImportFailure.class)
                .isThrownBy(() -> shop.importing(Shop.HEADER + noise, UTF_8))
                .withMessageContaining("More than 100 lines")
                .withMessageContaining("'delimiter'");
    }

    /** The file is read anew behind each of them. */
    @Test
    void manyLongLinesThatLackAQuotationMarkAreRefusedLikeShortOnes() {
        String[] lines = new String[102];
        Arrays.fill(lines, APPLES.replace("apple", "\"" + "x".repeat(100_001)));

        assertThatExceptionOfType(ImportFailure.class)
                .isThrownBy(() -> shop.importing(lines))
                .withMessageContaining("More than 100 lines")
                .withMessageContaining("line 102");
    }

    @Test
    void rejectedLinesAreListedByteForByteWithNumberAndReason() throws Exception {
        byte[] bad = (Shop.HEADER + PEARS + "\n"
                        + APPLES.replace("apple", "Café, \"5\"").replace("Café, \"5\"", "Café") + "\n")
                .getBytes(ISO_8859_1);
        ImportResult result = shop.importing(bad);
        Path list = directory.resolve("rejects.csv");

        RejectsFile.write(list, shop.file(), shop.mapping(), result.rejects());

        assertThat(Files.readString(list, ISO_8859_1))
                .startsWith("line,code,reason,\"original of " + shop.file().toAbsolutePath()
                        + "\"\r\n3,bad-encoding,\"The line holds bytes that are no UTF-8")
                .contains("\"1,A,Café,6,2010-12-01 08:26:00,2.55,17850,France\"");
    }

    @Test
    void aRejectedLineThatASpreadsheetWouldRunIsDisarmedInTheList() throws Exception {
        ImportResult result = shop.importing("=cmd|' /C calc'!A0,A,apple");
        Path list = directory.resolve("rejects.csv");

        RejectsFile.write(list, shop.file(), shop.mapping(), result.rejects());

        assertThat(Files.readString(list)).contains(",\"'=cmd|' /C calc'!A0,A,apple\"");
    }
}
