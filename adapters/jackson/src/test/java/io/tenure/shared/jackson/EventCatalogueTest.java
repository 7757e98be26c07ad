package io.tenure.shared.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    private static final Path CATALOGUE = Path.of("..", "..", "docs", "event-catalogue.md");

    @Test
    void theCatalogueTellsWhatTheCodeWrites() throws IOException {
        var current = new EventCatalogue(Contract.types()).text();
        if (Contract.UPDATE) {
            Files.writeString(CATALOGUE, current);
        }
        assertThat(Files.readString(CATALOGUE))
                .as("%s is out of date; look at the difference and run %s", CATALOGUE, Contract.HOW_TO_UPDATE)
                .isEqualTo(current);
    }
}
