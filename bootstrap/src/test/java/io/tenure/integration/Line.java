package io.tenure.integration;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way from a node to a server, which a test cuts and mends. */
final class Line implements AutoCloseable {

    private final ServerSocket entrance;
    private final String host;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Line(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Breaks every connection, and lets no new one through. */
    void cut() throws IOException {
        cut = true;
        hangUp();
    }

    void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        hangUp();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                connect(entrance.accept());
            } catch (IOException gone) {
                // Closed, or nobody at the other end: whoever came hears of it.
            }
        }
    }

    private void connect(Socket node) throws IOException {
        if (cut) {
            node.close();
            return;
        }
        Socket server = new Socket(host, port);
        open.add(node);
        open.add(server);
        if (cut) {
            // Cut while this one was on its way in: who cut may not have seen it.
            node.close();
            server.close();
            return;
        }
        Thread.ofVirtual().start(() -> pump(node, server));
        Thread.ofVirtual().start(() -> pump(server, node));
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException hungUp) {
            // So does the other side.
        }
        open.remove(from);
    }

    private void hangUp() throws IOException {
        for (Socket each : open) {
            each.close();
        }
        open.clear();
    }
}
