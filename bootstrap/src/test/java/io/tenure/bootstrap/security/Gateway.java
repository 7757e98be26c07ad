package io.tenure.bootstrap.security;

import com.sun.net.httpserver.HttpServer;
import io.tenure.bootstrap.MessagingSettings;
import io.tenure.bootstrap.MessagingSettings.SmsGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A gateway for short messages that takes all but those to one number. */
final class Gateway {

    static final Gateway SHARED = new Gateway();

    /** Nobody has this number. */
    static final String NOBODY = "+447700900999";

    private static final int TAKEN = 202;
    private static final int REFUSED = 422;

    private final HttpServer server;

    private Gateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.contains(NOBODY) ? REFUSED : TAKEN, -1);
            exchange.close();
        });
        server.start();
    }

    MessagingSettings settings() {
        return new MessagingSettings(
                null, new SmsGateway("http://127.0.0.1:" + server.getAddress().getPort() + "/", "token"));
    }
}
