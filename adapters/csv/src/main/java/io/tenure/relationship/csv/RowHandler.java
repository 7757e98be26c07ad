package io.tenure.relationship.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Collects the cells of a line. A cell that says the same as in the line before is the same object. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<Row> {

    /** Longer lines are no lines of a shop or a till: a quotation mark is lacking, or it is another kind of file. */
    static final int LONGEST = 100_000;

    private static final int MOST_CELLS = 1_000;

    private final BooleanSupplier suspicious;
    private long line;
    private String[] before = new String[0];
    private String[] cells = new String[MOST_CELLS];
    private int length;
    private int breaks;
    private boolean malformed;
    private boolean oversized;

    /** @param suspicious whether cells must be searched for bytes that the encoding does not know */
    RowHandler(BooleanSupplier suspicious, long first) {
        this.suspicious = suspicious;
        line = first;
    }

    /** The number of the line that is being read. */
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        length = 0;
        breaks = 0;
        malformed = false;
        oversized = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int count, boolean quoted) {
        length += count;
        breaks += quoted ? breaks(buffer, offset, count) : 0;
        malformed |= suspicious.getAsBoolean() && Escapes.in(buffer, offset, count);
        oversized |= index >= MOST_CELLS || length > LONGEST;
        if (index < MOST_CELLS) {
            cells[index] = oversized ? "" : cell(index, buffer, offset, count);
        }
    }

    private String cell(int index, char[] buffer, int offset, int count) {
        String last = index < before.length ? before[index] : null;
        return last != null && same(last, buffer, offset, count) ? last : new String(buffer, offset, count);
    }

    private static boolean same(String text, char[] buffer, int offset, int count) {
        if (text.length() != count) {
            return false;
        }
        for (int i = count - 1; i >= 0; i--) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }

    private static int breaks(char[] buffer, int offset, int count) {
        int breaks = 0;
        for (int i = offset; i < offset + count; i++) {
            boolean crlf = buffer[i] == '\r' && i + 1 < offset + count && buffer[i + 1] == '\n';
            if (buffer[i] == '\n' || (buffer[i] == '\r' && !crlf)) {
                breaks++;
            }
        }
        return breaks;
    }

    @Override
    protected @Nullable Row buildRecord() {
        if (getRecordType() != RecordType.DATA) {
            return null;
        }
        before = Arrays.copyOf(cells, Math.min(getFieldCount(), MOST_CELLS));
        return new Row(getStartingLineNumber(), breaks + 1, before, getFieldCount(), malformed, oversized);
    }
}
