package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.KafkaSettings;
import io.tenure.bootstrap.MessagingSettings;
import io.tenure.bootstrap.Server;
import io.tenure.bootstrap.TrustedProxies;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code tenure serve}: runs the server until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Run the server: REST and portal.")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final MongoOption mongodb = new MongoOption();

    @Option(
            names = "--port",
            paramLabel = "P",
            description = "The port to listen on (default: ${DEFAULT-VALUE}); 0 picks a free one.",
            defaultValue = "8080")
    private int port;

    @Option(
            names = "--behind-proxy",
            paramLabel = "ADDRESS",
            split = ",",
            description =
                    "The IP address of a proxy that ends TLS in front of the server, or the network of several,"
                            + " such as 10.244.0.0/16; more with commas. What it says in X-Forwarded-For and X-Forwarded-Proto is believed, what others say is not.",
            converter = Network.class)
    private List<TrustedProxies.Network> proxies = List.of();

    @Mixin
    private final KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private final MessagingOptions messaging = new MessagingOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        KafkaSettings streams = kafka.settings(command);
        MessagingSettings messages = messaging.settings(command);
        return serve(data.create(), mongodb.uri(), port, new TrustedProxies(proxies), streams, messages, command);
    }

    static final class Network implements ITypeConverter<TrustedProxies.Network> {
        @Override
        public TrustedProxies.Network convert(String text) {
            try {
                return TrustedProxies.Network.of(text);
            } catch (IllegalArgumentException _) {
                throw new TypeConversionException(
                        "'" + text + "' is no IP address or network, such as 10.0.0.7, fd00::7 or 10.244.0.0/16");
            }
        }
    }

    /** Runs the server and returns when it was stopped. */
    static int serve(
            DataDirectory directory,
            String mongodb,
            int port,
            TrustedProxies proxies,
            KafkaSettings kafka,
            MessagingSettings messaging,
            CommandLine command)
            throws InterruptedException {
        ConfigurableApplicationContext server = Server.start(directory, mongodb, port, proxies, kafka, messaging);
        CountDownLatch stopped = new CountDownLatch(1);
        server.addApplicationListener(new Farewell(stopped));
        command.getOut()
                .printf(
                        "Tenure is ready at http://localhost:%s (data in %s%s)%n",
                        server.getEnvironment().getProperty("local.server.port"),
                        directory.path().toAbsolutePath(),
                        mongodb.isEmpty() ? "" : " and on MongoDB");
        command.getOut().flush();
        stopped.await();
        return TenureCommand.FINE;
    }

    /** A lambda would not say which events it is for, and would be handed each with an exception. */
    private record Farewell(CountDownLatch stopped) implements ApplicationListener<ContextClosedEvent> {

        @Override
        public void onApplicationEvent(ContextClosedEvent event) {
            stopped.countDown();
        }
    }
}
