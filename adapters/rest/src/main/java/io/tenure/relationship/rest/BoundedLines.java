package io.tenure.relationship.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes a stream apart into lines, none of which may be longer than a limit: such a one is passed over. */
final class BoundedLines {

    private static final int BLOCK = 64 << 10;

    private final InputStream in;
    private final int longest;
    private final byte[] block = new byte[BLOCK];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int next;
    private int filled;

    BoundedLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * One line without its end.
     *
     * @param content null when the line is too long
     */
    record Line(byte @Nullable [] content) {}

    /** The next line; null at the end. */
    @Nullable
    Line read() throws IOException {
        line.reset();
        boolean any = false;
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && fill()) {
            any = true;
            int end = endOfLine();
            tooLong |= line.size() + end - next > longest;
            if (!tooLong) {
                line.write(block, next, end - next);
            }
            ended = end < filled;
            next = ended ? end + 1 : end;
        }
        return any ? new Line(tooLong ? null : withoutReturn(line.toByteArray())) : null;
    }

    private boolean fill() throws IOException {
        if (next < filled) {
            return true;
        }
        next = 0;
        filled = Math.max(0, in.read(block));
        return filled > 0;
    }

    private int endOfLine() {
        int end = next;
        while (end < filled && block[end] != '\n') {
            end++;
        }
        return end;
    }

    private static byte[] withoutReturn(byte[] content) {
        int last = content.length - 1;
        return last >= 0 && content[last] == '\r' ? Arrays.copyOf(content, last) : content;
    }
}
