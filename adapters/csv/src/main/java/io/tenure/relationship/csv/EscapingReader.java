package io.tenure.relationship.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes a file; what its encoding does not know is escaped, never replaced. A byte order mark is left out. */
final class EscapingReader extends Reader {

    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer pending = CharBuffer.allocate(BUFFER).flip();
    private boolean started;
    private boolean ended;
    private boolean escaped;

    EscapingReader(InputStream in, Charset encoding) {
        this.in = in;
        decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Whether anything had to be escaped so far. */
    boolean hasEscaped() {
        return escaped;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!pending.hasRemaining()) {
            if (ended) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, pending.remaining());
        pending.get(target, offset, count);
        return count;
    }

    private void fill() throws IOException {
        pending.clear();
        boolean last = !more();
        CoderResult result = decoder.decode(bytes, pending, last);
        while (result.isError() && pending.remaining() >= result.length()) {
            escape(result.length());
            result = decoder.decode(bytes, pending, last);
        }
        ended = last && result.isUnderflow();
        pending.flip();
        if (!started && pending.hasRemaining()) {
            started = true;
            if (pending.get(pending.position()) == BYTE_ORDER_MARK) {
                pending.get();
            }
        }
    }

    private boolean more() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read > 0) {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
        return read >= 0;
    }

    private void escape(int length) {
        escaped = true;
        for (int i = 0; i < length; i++) {
            pending.put(Escapes.of(bytes.get()));
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
