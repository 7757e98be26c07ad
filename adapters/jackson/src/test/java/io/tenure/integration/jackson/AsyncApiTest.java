package io.tenure.integration.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.integration.contract.EventTypes;
import io.tenure.integration.contract.IntegrationEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static final Path DOCUMENT = Path.of("..", "..", "docs", "asyncapi", "events.yaml");

    @Test
    void theDocumentTellsWhatIsSent() throws IOException {
        var current = AsyncApiDocument.text();
        if (Boolean.getBoolean("tenure.update")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, current);
        }

        assertThat(Files.readString(DOCUMENT))
                .as(
                        "%s is out of date; other systems rely on it, so look at the difference, make a new version of a type"
                                + " that changed, and run mvn -pl adapters/jackson -am test -Dtest=AsyncApiTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dtenure.update=true",
                        DOCUMENT)
                .isEqualTo(current);
    }

    @Test
    void everyKindOfEventIsInTheContract() {
        assertThat(EventTypes.all().keySet()).containsExactlyInAnyOrderElementsOf(Leaves.of(IntegrationEvent.class));
    }
}
