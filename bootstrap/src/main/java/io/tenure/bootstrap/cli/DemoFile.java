package io.tenure.bootstrap.cli;

import io.tenure.access.Caller;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.OnlineRetail;
import io.tenure.relationship.application.port.in.RecordedBefore;
import io.tenure.relationship.csv.Mappings;
import java.time.Instant;

/** The data set of the demo, which ships in the directory {@code demo} of the product. */
final class DemoFile {

    private DemoFile() {}

    /**
     * Imports it as the year just past.
     *
     * @param begun when the demo began; the year ends there
     */
    static void importInto(Core core, Instant begun) throws InterruptedException {
        Imports.record(
                Imports.read(OnlineRetail.file(), Mappings.find(OnlineRetail.MAPPING)),
                LastYear.endingAt(begun, core.relationship().recordInteraction()),
                RecordedBefore.NOTHING,
                new Caller("import", Caller.SYSTEM.roles()));
        Imports.awaitViews(core);
    }
}
