package io.tenure.bootstrap.cli;

import io.tenure.access.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenure user}: the people who sign in. Works while a server runs. */
@Command(name = "user", mixinStandardHelpOptions = true, description = "Manage the people who sign in.")
final class UserCommand {

    @Mixin
    private final Place before = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Create a user and print a one-time password.")
    int create(
            @Parameters(paramLabel = "NAME", description = "The name to sign in with.") String name,
            @Option(names = "--role", required = true, description = "One of ${COMPLETION-CANDIDATES}.") Role role,
            @Mixin Place place) {
        String password = place.or(before).access(access -> access.createUser()
                .create(name, Set.of(role), CommandLineCaller.INSTANCE)
                .password());
        Output.of(spec).println(password);
        return TenureCommand.FINE;
    }
}
