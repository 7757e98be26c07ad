package io.tenure.relationship.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingErrorsTest {

    private static final String GOOD = """
            source: shop
            interaction:
              externalId: No
              occurredAt: { column: Date, pattern: "yyyy-MM-dd", zone: UTC }
              channel: { value: WEB }
              direction: { value: INBOUND }
              kinds:
                - { kind: VISIT }
            customer: { externalId: Customer, kind: { value: PERSON } }
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            externalId: No      | externalid: No        | shop.yaml:3: interaction: 'externalId' is missing
            zone: UTC           | zone: Moon            | shop.yaml:4: interaction.occurredAt.zone: 'Moon' is no time zone
            , zone: UTC         | ''                    | shop.yaml:4: interaction.occurredAt: 'zone' is missing
            yyyy-MM-dd          | yyyy-QQQQQQQQ         | shop.yaml:4: interaction.occurredAt.pattern: 'yyyy-QQQQQQQQ' is no pattern
            { value: WEB }      | { colum: WEB }        | shop.yaml:5: interaction.channel: give either 'column'
            { value: WEB }      | { value: WEB, x: y }  | shop.yaml:5: interaction.channel.x: the key is unknown; known here are column
            kind: VISIT         | kind: VIST            | shop.yaml:8: interaction.kinds.kind: 'VIST' is unknown; give one of [PURCHASE
            kind: VISIT         | kind: VISIT, when: { column: No } | shop.yaml:8: interaction.kinds.when: give one of startsWith
            source: shop        | sauce: shop           | shop.yaml:1: 'source' is missing
            source: shop        | 'source: [shop'       | shop.yaml:2: this is no YAML
            customer:           | interaction:          | shop.yaml:9: interaction: the key stands twice
            """)
    void namesFileLineAndKeyAndSaysWhatToDo(String said, String instead, String message) {
        assertThatExceptionOfType(ImportFailure.class)
                .isThrownBy(() -> new Shop(directory).with(GOOD.replace(said, instead)))
                .withMessageContaining(message);
    }

    @Test
    void namesTheColumnThatTheFileLacksAndThoseItHas() {
        assertThatExceptionOfType(ImportFailure.class)
                .isThrownBy(
                        () -> new Shop(directory).with(GOOD).importing("No;Date;Customer\n", StandardCharsets.UTF_8))
                .withMessageContaining(
                        "shop.yaml:3: interaction.externalId: the file has no column 'No'; it has No;Date;Customer");
    }

    @Test
    void namesTheShippedMappingsWhenThereIsNone() {
        assertThatExceptionOfType(ImportFailure.class)
                .isThrownBy(() -> Mappings.find("online-retial"))
                .withMessageContaining("There is no mapping 'online-retial'")
                .withMessageContaining("online-retail, cdnow");
    }

    @Test
    void findsAShippedMappingByTheNameOfItsFileToo() {
        assertThat(Mappings.place("online-retail.yaml")).isEqualTo("the shipped online-retail");
        assertThat(Mappings.find("online-retail.yaml").name())
                .isEqualTo(Mappings.find("online-retail").name());
        assertThatExceptionOfType(ImportFailure.class)
                .isThrownBy(() ->
                        Mappings.find(directory.resolve("online-retail.yaml").toString()));
    }

    @Test
    void saysThatAFileIsMissingOrEmpty() {
        assertThatExceptionOfType(ImportFailure.class)
                .isThrownBy(() -> CsvImport.read(directory.resolve("none.csv"), Mappings.find("cdnow"), _ -> {}))
                .withMessageContaining("There is no file");
        assertThatExceptionOfType(ImportFailure.class)
                .isThrownBy(() -> new Shop(directory).importing(new byte[0]))
                .withMessageContaining("is empty");
    }
}
