package io.tenure.bootstrap.security;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.access.application.AccessModule;
import io.tenure.access.application.port.in.OneTimePassword;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.KafkaSettings;
import io.tenure.bootstrap.MessagingSettings;
import io.tenure.bootstrap.Server;
import io.tenure.bootstrap.TrustedProxies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A server that began on a fresh installation, with a key for every role. */
public final class RunningServer implements AutoCloseable {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(RunningServer.class);
    static final Caller ROOT = new Caller("root", Set.of(Role.ADMIN));

    private final ConfigurableApplicationContext context;
    private final Path directory;
    private final boolean temporary;
    private final Map<Role, String> keys = new EnumMap<>(Role.class);

    RunningServer() throws IOException {
        this(Files.createTempDirectory("tenure-server"), Gateway.SHARED.settings(), true);
    }

    /** A server that writes to customers. */
    RunningServer(Path directory, MessagingSettings messaging) {
        this(directory, messaging, false);
    }

    /** @param temporary whether the directory goes when the server does */
    private RunningServer(Path directory, MessagingSettings messaging, boolean temporary) {
        this.directory = directory;
        this.temporary = temporary;
        context = Server.start(new DataDirectory(directory), "", 0, TrustedProxies.NONE, KafkaSettings.NONE, messaging);
        makeKeys("");
    }

    RunningServer(Path directory, TrustedProxies proxies) {
        this.directory = directory;
        temporary = false;
        context = Server.start(new DataDirectory(directory), 0, proxies);
        makeKeys("");
    }

    /** A server that keeps everything on MongoDB. */
    RunningServer(Path directory, String mongodb) {
        this.directory = directory;
        temporary = false;
        context = Server.start(new DataDirectory(directory), mongodb, 0, TrustedProxies.NONE, KafkaSettings.NONE);
        makeKeys(" " + UUID.randomUUID());
    }

    private void makeKeys(String suffix) {
        for (Role role : Role.values()) {
            keys.put(role, newKey("key of " + role + suffix, role));
        }
    }

    /** Hands one server to all tests of this virtual machine that have it as a parameter. */
    public static final class Provider implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return isServer(parameter);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return of(test.getStore(StoreScope.LAUNCHER_SESSION, SPACE), "server");
        }
    }

    /** Hands a server of their own to the tests of one class, which leave more behind than others bear. */
    public static final class OwnProvider implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return isServer(parameter);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return of(test.getRoot().getStore(SPACE), test.getRequiredTestClass());
        }
    }

    private static boolean isServer(ParameterContext parameter) {
        return parameter.getParameter().getType().equals(RunningServer.class);
    }

    private static RunningServer of(ExtensionContext.Store store, Object key) {
        return store.computeIfAbsent(key, _ -> started(), RunningServer.class);
    }

    private static RunningServer started() {
        try {
            return new RunningServer();
        } catch (IOException e) {
            throw new IllegalStateException("No server for the tests", e);
        }
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    Path directory() {
        return directory;
    }

    AccessModule access() {
        return context.getBean(AccessModule.class);
    }

    String key(Role role) {
        return String.valueOf(keys.get(role));
    }

    String newKey(String name, Role role) {
        return access().createApiKey().create(name, role, null, ROOT).key();
    }

    OneTimePassword newUser(String name, Role role) {
        return access().createUser().create(name, Set.of(role), ROOT);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    Answer get(String path, Role role) {
        return send("GET", path, "", key(role));
    }

    Answer post(String path, String json, Role role) {
        return send("POST", path, json, key(role));
    }

    Answer send(String method, String path, String json, String key) {
        return Answer.to(request(path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    /** Registers a customer and gives its id. */
    String newCustomer(String json) {
        Answer answer = post("/api/v1/customers", json, Role.INTEGRATION);
        answer.requireStatus(201);
        awaitCustomer(answer.at("/id"), answer);
        return answer.at("/id");
    }

    /** Waits until what was written of a customer can be read. */
    void awaitCustomer(String id, Answer written) {
        Answer.to(request("/api/v1/customers/" + id)
                        .header("Authorization", "Bearer " + key(Role.INTEGRATION))
                        .header("Tenure-Position", written.header("Tenure-Position"))
                        .GET())
                .requireStatus(200);
    }

    @Override
    public void close() {
        context.close();
        if (temporary) {
            try {
                FileSystemUtils.deleteRecursively(directory);
            } catch (IOException e) {
                throw new UncheckedIOException("What the server leaves behind cannot be removed", e);
            }
        }
    }
}
