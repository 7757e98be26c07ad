package io.tenure.relationship.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Passes bytes from one thread to a reader that may be slow, without ever making the writer wait: what the reader is
 * behind lies in a file that is gone when closed. A client that sends everything before it reads anything so cannot
 * bring a bulk to a standstill.
 */
final class Spool implements AutoCloseable {

    private static final int BLOCK = 64 << 10;

    private final FileChannel file;
    private long written;
    private long read;
    private boolean finished;
    private @Nullable IOException failure;

    Spool() throws IOException {
        Path path = Files.createTempFile("tenure-bulk", null);
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Keeps bytes for the reader; once this has failed the reader learns it, and the rest is passed over. */
    synchronized void write(byte[] bytes) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (failure == null && buffer.hasRemaining()) {
                written += file.write(buffer, written);
            }
        } catch (IOException e) {
            failure = e;
        }
        notifyAll();
    }

    /** Nothing more will be written. */
    synchronized void finish() {
        finished = true;
        notifyAll();
    }

    /** Copies everything to the output as it comes; returns once finished. */
    void copyTo(OutputStream out) throws IOException, InterruptedException {
        ByteBuffer buffer = ByteBuffer.allocate(BLOCK);
        while (take(buffer)) {
            out.write(buffer.array(), 0, buffer.position());
            if (caughtUp()) {
                out.flush();
            }
        }
        out.flush();
    }

    private synchronized boolean take(ByteBuffer buffer) throws IOException, InterruptedException {
        while (read == written && !finished && failure == null) {
            wait();
        }
        if (failure != null) {
            throw new IOException("Cannot keep results; check the space for temporary files", failure);
        }
        buffer.clear().limit((int) Math.min(BLOCK, written - read));
        read += Math.max(0, file.read(buffer, read));
        if (read == written) {
            read = 0;
            written = 0;
        }
        return buffer.position() > 0;
    }

    private synchronized boolean caughtUp() {
        return read == written;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
