package io.tenure.relationship;

import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.FileStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Does the background work of an installation until it is killed; says how far evaluations have come. */
final class SegmentWorker {

    private SegmentWorker() {}

    public static void main(String[] arguments) throws IOException {
        Core core = Core.serving(
                FileStore.open(DataDirectory.create(Path.of(arguments[0])), Clock.systemUTC()),
                Clock.systemUTC(),
                List.of());
        for (long told = 0; System.in.available() == 0; ) {
            long done = core.jobs().unfinished().stream()
                    .filter(job -> job.work().equals("evaluate-segment"))
                    .mapToLong(job -> job.done())
                    .sum();
            if (done > told) {
                System.out.println(done);
                told = done;
            }
        }
    }
}
