package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.KafkaSettings;
import io.tenure.bootstrap.MessagingSettings;
import io.tenure.bootstrap.TrustedProxies;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tenure demo}: a wholesaler's year to look around in. May be stopped and run again. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Import a year of a wholesaler's invoices, once, and run the server on it.")
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory (default: ${DEFAULT-VALUE}).",
            defaultValue = "demo-data")
    private Path data = Path.of("demo-data");

    @Option(
            names = "--port",
            paramLabel = "P",
            description = "The port to listen on (default: ${DEFAULT-VALUE}); 0 picks a free one.",
            defaultValue = "8080")
    private int port;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        DataDirectory directory = DataDirectory.create(data);
        DemoStage stage = DemoStage.of(directory);
        if (!stage.isComplete()) {
            try (Core core = Core.open(directory, Clock.systemUTC())) {
                new DemoUsers(core.access(), command.getOut()).createMissing();
                DemoFile.importInto(core, stage.begun());
                new DemoStories(core.relationship(), stage.begun()).tell();
                Imports.awaitViews(core);
                new DemoSegments(core.segmentation()).publishMissing();
                new DemoClub(core.loyalty(), core.relationship()).open(stage.begun());
                new DemoCounter(core.loyalty(), core.relationship())
                        .open(Clock.systemUTC().instant());
            }
            stage.complete();
        }
        return ServeCommand.serve(
                directory, "", port, TrustedProxies.NONE, KafkaSettings.NONE, MessagingSettings.NONE, command);
    }
}
