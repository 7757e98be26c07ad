package io.tenure.bootstrap.cli;

import io.tenure.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tenure api-key}: the keys of programs. Works while a server runs. */
@Command(name = "api-key", mixinStandardHelpOptions = true, description = "Manage the keys of programs.")
final class ApiKeyCommand {

    @Mixin
    private final Place before = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Create an API key and print it, alone; it is shown this once.")
    int create(
            @Option(names = "--name", required = true, description = "What the key is for.") String name,
            @Option(names = "--role", required = true, description = "One of ${COMPLETION-CANDIDATES}.") Role role,
            @Option(
                            names = "--expires",
                            paramLabel = "INSTANT",
                            description = "When it ends, such as 2027-01-01T00:00:00Z (default: never).")
                    @Nullable
                    Instant expires,
            @Mixin Place place) {
        String key = place.or(before).access(access -> access.createApiKey()
                .create(name, role, expires, CommandLineCaller.INSTANCE)
                .key());
        Output.of(spec).println(key);
        return TenureCommand.FINE;
    }
}
