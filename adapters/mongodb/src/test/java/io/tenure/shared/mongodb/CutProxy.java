package io.tenure.shared.mongodb;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a node and its server, and loses answers: the server has worked, the node does not hear of it. Or it
 * delays a command until the node, cut off meanwhile, sends another of its kind.
 */
final class CutProxy implements AutoCloseable {

    private record Line(Socket node, Socket server) {}

    private final ServerSocket entrance;
    private final String host;
    private final int port;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable String> delayNext = new AtomicReference<>();
    private final AtomicReference<@Nullable Delayed> delayed = new AtomicReference<>();
    private volatile boolean deaf;

    /** What a node sent that has not reached the server. */
    private record Delayed(String command, byte[] message) {}

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

    /** The next command with a name in it reaches the server just before the one after it; its node is cut off. */
    void delayNext(String command) {
        delayNext.set(command);
    }

    /** Whether a command is to be delayed, or has not reached the server yet. */
    boolean delaying() {
        return delayNext.get() != null || delayed.get() != null;
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
                if (!answers && delay(Arrays.copyOf(buffer, read))) {
                    break;
                }
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

    private boolean delay(byte[] message) throws IOException {
        String text = new String(message, ISO_8859_1);
        @Nullable String command = delayNext.get();
        if (command != null && text.contains(command) && delayNext.compareAndSet(command, null)) {
            delayed.set(new Delayed(command, message));
            return true;
        }
        @Nullable Delayed late = delayed.get();
        if (late != null && text.contains(late.command) && delayed.compareAndSet(late, null)) {
            deliver(late.message);
        }
        return false;
    }

    /** Sends a message and waits for the server's answer to it, which nobody reads. */
    private void deliver(byte[] message) throws IOException {
        try (Socket server = new Socket(host, port)) {
            server.getOutputStream().write(message);
            if (server.getInputStream().read() < 0) {
                throw new IOException("The server hung up instead of answering what came late");
            }
        }
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
