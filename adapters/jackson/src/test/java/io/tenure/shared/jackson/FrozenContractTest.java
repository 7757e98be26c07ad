package io.tenure.shared.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.ledger.EventData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What was written once must be readable for ever: samples of each type and revision, kept as they were written. */
class FrozenContractTest {

    private static final Path SAMPLES = Path.of("src", "test", "resources", "contract");
    private static final Pattern NAME = Pattern.compile("(?<type>.+)\\.(?<revision>\\d+)\\.ndjson");
    private static final String SUBJECT = "c1";

    private final EventTypes types = Contract.types();
    private final JacksonEventCodec codec =
            new JacksonEventCodec(new ReadableSealer(), Contract.families(), Contract.UPCASTERS);

    @TestFactory
    Stream<DynamicTest> readsTheKeptSamplesOfEachTypeAsTheyWereMeant() {
        return types.all().stream()
                .map(type -> DynamicTest.dynamicTest(type.name(), () -> {
                    var file = SAMPLES.resolve(type.name() + "." + type.revision() + ".ndjson");
                    keepWhenNew(file, type);
                    assertThat(file)
                            .as(
                                    "%s revision %d has no samples yet; run %s",
                                    type.name(), type.revision(), Contract.HOW_TO_UPDATE)
                            .exists();
                    assertThat(Files.readAllLines(file).stream().map(line -> read(type.name(), type.revision(), line)))
                            .as(
                                    "The stored form of %s changed: give it an upcaster, never change its samples",
                                    type.name())
                            .containsExactly(Samples.full(type.type()), Samples.sparse(type.type()));
                }));
    }

    @Test
    void readsEveryRevisionEverKept() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            assertThat(files).isNotEmpty().allSatisfy(file -> {
                var name = NAME.matcher(file.getFileName().toString());
                assertThat(name.matches())
                        .as("%s is <type>.<revision>.ndjson", file)
                        .isTrue();
                for (var line : Files.readAllLines(file)) {
                    read(name.group("type"), Integer.parseInt(name.group("revision")), line);
                }
            });
        }
    }

    private Object read(String type, int revision, String json) {
        return codec.decode(new EventData(type, revision, json.getBytes(UTF_8)), SUBJECT);
    }

    private void keepWhenNew(Path file, EventType type) throws IOException {
        if (Contract.UPDATE && !Files.exists(file)) {
            Files.createDirectories(SAMPLES);
            Files.write(file, List.of(json(Samples.full(type.type())), json(Samples.sparse(type.type()))));
        }
    }

    private String json(Object event) {
        return new String(codec.encode(event, SUBJECT).payload(), UTF_8);
    }
}
