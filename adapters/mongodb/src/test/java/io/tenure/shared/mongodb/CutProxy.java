package io.tenure.shared.mongodb;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a node and its server, and loses answers: the server has worked, the node does not hear of it. */
final class CutProxy implements AutoCloseable {

    private record Line(Socket node, Socket server) {}

    private final ServerSocket entrance;
    private final String host;
    private final int port;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private volatile boolean deaf;

    CutProxy(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** From now on answers are lost, until {@link #mend}. */
    void loseAnswers() {
        deaf = true;
    }

    /** Cuts every connection; new ones work. */
    void mend() {
        deaf = false;
        for (Line line : lines) {
            close(line);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        mend();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Line line = new Line(entrance.accept(), new Socket(host, port));
                lines.add(line);
                Thread.ofVirtual().start(() -> pump(line, line.node, line.server, false));
                Thread.ofVirtual().start(() -> pump(line, line.server, line.node, true));
            } catch (IOException e) {
                if (!entrance.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void pump(Line line, Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[1 << 16];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!(answers && deaf)) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        } catch (IOException cut) {
            // Either side has hung up: so does the other.
        }
        close(line);
    }

    private void close(Line line) {
        lines.remove(line);
        try (line.node;
                line.server) {
            line.node.shutdownOutput();
        } catch (IOException closed) {
            // It is closed already.
        }
    }
}
