package io.tenure.relationship.csv;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/** A file to import, plain or packed with gzip. */
record SourceFile(Path path) {

    private static final int BUFFER = 1 << 16;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    /**
     * Opens the file from its beginning, unpacked.
     *
     * @param progress told how many bytes of the file have been read
     * @throws ImportFailure when it cannot be read
     */
    InputStream open(LongConsumer progress) {
        try {
            InputStream in = new BufferedInputStream(new Counted(Files.newInputStream(path), progress), BUFFER);
            return isPacked(in) ? new GZIPInputStream(in, BUFFER) : in;
        } catch (NoSuchFileException missing) {
            throw new ImportFailure("There is no file " + path + ": check its name", missing);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new ImportFailure("There is no file " + path + ", or it may not be read: " + e.getMessage(), e);
        }
    }

    ImportFailure unreadable(IOException cause) {
        return new ImportFailure(
                "Cannot read " + path + ": " + cause.getMessage() + ". Check that the file is whole and may be read",
                cause);
    }

    private static boolean isPacked(InputStream in) throws IOException {
        in.mark(2);
        boolean packed = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return packed;
    }

    /** Tells how far it was read. */
    private static final class Counted extends FilterInputStream {

        private final LongConsumer progress;
        private long count;

        Counted(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(0, read);
            progress.accept(count);
            return read;
        }
    }
}
