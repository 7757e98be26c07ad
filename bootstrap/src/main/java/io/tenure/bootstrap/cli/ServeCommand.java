package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Server;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tenure serve}: runs the server until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Run the server: REST and portal.")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = "--port",
            paramLabel = "P",
            description = "The port to listen on (default: ${DEFAULT-VALUE}); 0 picks a free one.",
            defaultValue = "8080")
    private int port;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        return serve(data.create(), port, Objects.requireNonNull(spec).commandLine());
    }

    /** Runs the server and returns when it was stopped. */
    static int serve(DataDirectory directory, int port, CommandLine command) throws InterruptedException {
        ConfigurableApplicationContext server = Server.start(directory, port);
        CountDownLatch stopped = new CountDownLatch(1);
        server.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> stopped.countDown());
        command.getOut()
                .printf(
                        "Tenure is ready at http://localhost:%s (data in %s)%n",
                        server.getEnvironment().getProperty("local.server.port"),
                        directory.path().toAbsolutePath());
        command.getOut().flush();
        stopped.await();
        return TenureCommand.FINE;
    }
}
