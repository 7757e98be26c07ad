package io.tenure.relationship.csv;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/**
 * Stands for bytes that an encoding does not know. Each becomes a lone low surrogate, which no decoder ever makes, so
 * that such a line can be found, and written out again byte for byte.
 */
final class Escapes {

    private static final char FIRST = '\uDC00';
    private static final char LAST = '\uDCFF';

    private Escapes() {}

    static char of(byte unknown) {
        return (char) (FIRST + (unknown & 0xFF));
    }

    static boolean in(char[] text, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (isEscape(text[i]) && (i == offset || !Character.isHighSurrogate(text[i - 1]))) {
                return true;
            }
        }
        return false;
    }

    /** The bytes as they were in the file. */
    static byte[] encode(String text, Charset encoding) {
        var bytes = new ByteArrayOutputStream();
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text.charAt(i)) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
                bytes.writeBytes(text.substring(written, i).getBytes(encoding));
                bytes.write(text.charAt(i) - FIRST);
                written = i + 1;
            }
        }
        bytes.writeBytes(text.substring(written).getBytes(encoding));
        return bytes.toByteArray();
    }

    private static boolean isEscape(char c) {
        return c >= FIRST && c <= LAST;
    }
}
