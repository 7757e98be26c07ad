package io.tenure.bootstrap.cli;

import io.tenure.access.Caller;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.OnlineRetail;
import io.tenure.relationship.csv.Mappings;

/** The data set of the demo, which ships in the directory {@code demo} of the product. */
final class DemoFile {

    private DemoFile() {}

    static void importInto(Core core) throws InterruptedException {
        Imports.record(
                Imports.read(OnlineRetail.file(), Mappings.find(OnlineRetail.MAPPING)),
                core,
                new Caller("import", Caller.SYSTEM.roles()));
    }
}
