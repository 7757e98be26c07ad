package io.tenure.bootstrap.cli;

import io.tenure.access.Caller;
import io.tenure.bootstrap.Core;
import io.tenure.relationship.csv.Mappings;
import java.nio.file.Path;

/** The data set of the demo, which ships in the directory {@code demo} of the product. */
final class DemoFile {

    private DemoFile() {}

    static void importInto(Core core) throws InterruptedException {
        Path file = Path.of(System.getProperty("tenure.home", "."), "demo", "online_retail.csv.gz");
        Imports.record(
                Imports.read(file, Mappings.find("online-retail")), core, new Caller("import", Caller.SYSTEM.roles()));
    }
}
