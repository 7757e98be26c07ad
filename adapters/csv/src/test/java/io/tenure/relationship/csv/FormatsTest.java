package io.tenure.relationship.csv;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.InteractionKind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {

    private static final String APPLES = "1,A,apple,6,2010-12-01 08:26:00,2.55,17850,France\n";

    private static final String TILL = """
            source: till
            format: { delimiter: ";", encoding: %s, decimalMark: ",", columns: [Beleg, Kunde, Zeit, Wert, Text, Weg] }
            interaction:
              externalId: Beleg
              occurredAt: { column: Zeit, pattern: "dd.MM.yyyy HH:mm", zone: Europe/Berlin }
              channel: Weg
              direction: { value: inbound }
              currency: { value: EUR }
              summary: Text
              attributes: { till: Beleg }
              kinds:
                - { when: { amount: negative }, kind: RETURN }
                - { when: { column: Text, matches: "(?i).*beschwerde.*" }, kind: COMPLAINT }
                - { kind: PURCHASE }
            item: { sku: { value: basket }, amount: Wert }
            customer: { externalId: Kunde, kind: { value: person } }
            """;

    @TempDir
    Path directory;

    @Test
    void aPackedFileIsUnpackedByItsContent() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write((Shop.HEADER + APPLES).getBytes(UTF_8));
        }

        assertThat(new Shop(directory).importing(packed.toByteArray()).interactionsRecorded())
                .isEqualTo(1);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws Exception {
        assertThat(new Shop(directory)
                        .importing("\uFEFF" + Shop.HEADER + APPLES, UTF_8)
                        .interactionsRecorded())
                .isEqualTo(1);
    }

    @Test
    void linesMayEndAsOnWindows() throws Exception {
        String text = (Shop.HEADER + APPLES + "\n").replace("\n", "\r\n");

        ImportResult result = new Shop(directory).importing(text, UTF_8);

        assertThat(result.file().lines()).isEqualTo(1);
        assertThat(result.rejects()).isEmpty();
    }

    @Test
    void delimiterDecimalsEncodingAndZoneAreAsTheMappingSays() throws Exception {
        Shop shop = new Shop(directory).with(TILL.formatted("windows-1252"));

        shop.importing("7;4711;05.07.2024 12:00;1234,50;Äpfel für 5 €;store\n", Charset.forName("windows-1252"));

        InteractionDraft sale = shop.recorder.the("7");
        assertThat(sale.summary()).isEqualTo("Äpfel für 5 €");
        assertThat(shop.recorder.amount("7")).isEqualByComparingTo("1234.5");
        assertThat(sale.occurredAt()).isEqualTo(Instant.parse("2024-07-05T10:00:00Z"));
        assertThat(sale.channel()).isEqualTo(Channel.STORE);
        assertThat(sale.attributes()).containsEntry("till", "7");
    }

    /** The letter that stands for a year within apostrophes is a letter of the source. */
    @Test
    void textWithinAPatternOfDatesIsTakenAsItStands() throws Exception {
        Shop shop = new Shop(directory)
                .with(TILL.formatted("UTF-8").replace("dd.MM.yyyy HH:mm", "'day' dd.MM.yyyy 'by' HH:mm"));

        shop.importing("7;4711;day 05.07.2024 by 12:00;1;Lampe;store\n", UTF_8);

        assertThat(shop.recorder.the("7").occurredAt()).isEqualTo(Instant.parse("2024-07-05T10:00:00Z"));
    }

    @Test
    void chineseEncodingsAndWideOnesAreRead() throws Exception {
        String text = "7;4711;05.07.2024 12:00;1;苹果;store\n";

        for (Charset encoding : new Charset[] {Charset.forName("GB18030"), UTF_16}) {
            Shop shop = new Shop(directory).with(TILL.formatted(encoding.name()));
            shop.importing(text, encoding);
            assertThat(shop.recorder.the("7").summary()).isEqualTo("苹果");
        }
    }

    @Test
    void kindIsToldByTheFirstRuleThatFits() throws Exception {
        Shop shop = new Shop(directory).with(TILL.formatted("UTF-8"));

        shop.importing("""
                1;4711;05.07.2024 12:00;-3;Beschwerde;store
                2;4711;05.07.2024 12:01;0;Eine Beschwerde;phone
                3;4711;05.07.2024 12:02;3;;store
                """, UTF_8);

        assertThat(shop.recorder.the("1").kind()).isEqualTo(InteractionKind.RETURN);
        assertThat(shop.recorder.the("2").kind()).isEqualTo(InteractionKind.COMPLAINT);
        assertThat(shop.recorder.the("3").kind()).isEqualTo(InteractionKind.PURCHASE);
    }

    @Test
    void aTimeThatTheClocksSkipMovesOnAndOneTheyRepeatIsTheFirst() throws Exception {
        Shop shop = new Shop(directory).with(TILL.formatted("UTF-8"));

        shop.importing("1;4711;31.03.2024 02:30;1;skipped;store\n2;4711;27.10.2024 02:30;1;repeated;store\n", UTF_8);

        assertThat(shop.recorder.the("1").occurredAt()).isEqualTo(Instant.parse("2024-03-31T01:30:00Z"));
        assertThat(shop.recorder.the("2").occurredAt()).isEqualTo(Instant.parse("2024-10-27T00:30:00Z"));
    }

    @Test
    void theCdnowMappingMakesOneInteractionOfACustomerDay() throws Exception {
        Recorder recorder = new Recorder();
        Path extract =
                Path.of(FormatsTest.class.getResource("cdnow_extract.csv").toURI());

        ImportResult result = CsvImport.read(extract, Mappings.find("cdnow"), _ -> {})
                .record(recorder, recorder, Caller.SYSTEM, _ -> {});

        assertThat(result.file().lines()).isEqualTo(59);
        assertThat(result.reconciles()).isTrue();
        assertThat(recorder.amount("0001/1997-01-01")).isEqualByComparingTo("29.33");
        assertThat(recorder.the("0001/1997-01-01").items().getFirst().quantity())
                .isEqualByComparingTo("2");
    }
}
