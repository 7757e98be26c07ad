package io.tenure.shared.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.EventData;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A process that may make no large file, and writes more than the groups after which a log is lengthened. */
final class LimitedWriter {

    private LimitedWriter() {}

    public static void main(String[] arguments) {
        try (SqliteLedger ledger = SqliteLedger.open(Path.of(arguments[0]), Clock.systemUTC())) {
            for (int i = 0; i < 250; i++) {
                EventData event = new EventData("test.Happened", 1, "{}".getBytes(UTF_8));
                ledger.append(new Commit("stream", i, List.of(event), Map.of(), List.of()));
            }
            System.out.println(ledger.head());
        }
    }
}
