package io.tenure.bootstrap.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tenure}: the whole command line. */
@Command(
        name = "tenure",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "One event-sourced record of each customer relationship.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Every command has --help. Every command takes --data DIR but schema, which is for databases alone; user and"
                    + " api-key take it before create or behind it.",
            "",
            "With the sources, ./tenure has further commands:",
            "  test    Builds everything, runs every test and prints the totals.",
            "  docs    Renews what is generated in docs/modules.",
            "  format  Lays out the sources as the build wants them.",
            "  image   Builds a container image and prints the path of its file."
        },
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            SchemaCommand.class,
            ImportCommand.class,
            UserCommand.class,
            ApiKeyCommand.class,
            VerifyCommand.class,
            RebuildCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MigrateCommand.class,
            AcceptLossCommand.class,
            BenchCommand.class,
            FitCommand.class
        })
public final class TenureCommand implements Runnable {

    /** Carried out, and everything is fine. */
    public static final int FINE = ExitCode.OK;
    /** Carried out, and something is wrong with the data. */
    public static final int FOUND_WRONG = 1;
    /** Not carried out. */
    public static final int WRONG_USE = 2;

    @Spec
    private @Nullable CommandSpec spec;

    /** The command line with its commands, ready to execute. */
    public static CommandLine commandLine() {
        return new CommandLine(new TenureCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures());
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Name a command");
    }
}
