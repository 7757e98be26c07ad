package io.tenure.bootstrap;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The server: every controller and filter of the adapters upon one open installation. */
@SpringBootApplication(scanBasePackages = "io.tenure", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Server {

    /** Starts the server and returns once it answers. */
    public static ConfigurableApplicationContext start(DataDirectory directory, int port, TrustedProxies proxies) {
        return start(directory, "", port, proxies, KafkaSettings.NONE);
    }

    /** The same, on a MongoDB server or with Kafka. */
    public static ConfigurableApplicationContext start(
            DataDirectory directory, String mongodb, int port, TrustedProxies proxies, KafkaSettings kafka) {
        return start(directory, mongodb, port, proxies, kafka, MessagingSettings.NONE);
    }

    /**
     * Starts the server, which may also keep everything on a MongoDB server, speak with Kafka and write to customers,
     * and returns once it answers.
     *
     * @param mongodb a connection string; empty to keep everything in files
     */
    public static ConfigurableApplicationContext start(
            DataDirectory directory,
            String mongodb,
            int port,
            TrustedProxies proxies,
            KafkaSettings kafka,
            MessagingSettings messaging) {
        return new SpringApplicationBuilder(Server.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(proxies.settings())
                .properties(kafka.settings())
                .properties(messaging.settings())
                .properties(Map.of(
                        "server.port",
                        port,
                        "tenure.data",
                        directory.path().toString(),
                        "tenure.mongodb",
                        mongodb,
                        "spring.threads.virtual.enabled",
                        true,
                        // How long requests are waited for when it stops; what else stops afterwards needs time too.
                        "spring.lifecycle.timeout-per-shutdown-phase",
                        "15s",
                        // Nobody listens to them.
                        "spring.mvc.publish-request-handled-events",
                        false))
                .run();
    }
}
