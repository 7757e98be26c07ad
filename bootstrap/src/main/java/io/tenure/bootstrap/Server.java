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

    /**
     * Starts the server, which may also keep everything on a MongoDB server and speak with Kafka, and returns once it
     * answers.
     *
     * @param mongodb a connection string; empty to keep everything in files
     */
    public static ConfigurableApplicationContext start(
            DataDirectory directory, String mongodb, int port, TrustedProxies proxies, KafkaSettings kafka) {
        return new SpringApplicationBuilder(Server.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(proxies.settings())
                .properties(kafka.settings())
                .properties(Map.of(
                        "server.port",
                        port,
                        "tenure.data",
                        directory.path().toString(),
                        "tenure.mongodb",
                        mongodb,
                        "spring.threads.virtual.enabled",
                        true,
                        // Nobody listens to them.
                        "spring.mvc.publish-request-handled-events",
                        false))
                .run();
    }
}
