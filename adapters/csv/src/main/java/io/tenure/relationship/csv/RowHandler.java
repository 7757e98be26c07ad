package io.tenure.relationship.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the cells of a line. A cell that says the same as in the line before is the same object. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<Row> {

    /** Longer lines are no lines of a shop or a till: a quotation mark is lacking, or it is another kind of file. */
    static final int LONGEST = 100_000;

    private static final int MOST_CELLS = 1_000;
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    private final BooleanSupplier suspicious;
    private final long skipped;
    private long line;
    private String[] before = new String[0];
    private String[] cells = new String[MOST_CELLS];
    private int length;
    private int breaks;
    private boolean malformed;
    private boolean oversized;

    /**
     * @param suspicious whether cells must be searched for bytes that the encoding does not know
     * @param first the number of the line that is read first
     */
    RowHandler(BooleanSupplier suspicious, long first) {
        this.suspicious = suspicious;
        skipped = first - 1;
        line = first;
    }

    /** The number of the line that is being read. */
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = skipped + startingLineNumber;
        length = 0;
        breaks = 0;
        malformed = false;
        oversized = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int count, boolean quoted) {
        length += count;
        malformed |= suspicious.getAsBoolean() && Escapes.in(buffer, offset, count);
        oversized |= index >= MOST_CELLS || length > LONGEST;
        breaks += quoted && oversized ? breaks(new String(buffer, offset, count)) : 0;
        if (index < MOST_CELLS) {
            cells[index] = oversized ? "" : cell(index, buffer, offset, count);
            breaks += quoted ? breaks(cells[index]) : 0;
        }
    }

    private String cell(int index, char[] buffer, int offset, int count) {
        String last = index < before.length ? before[index] : "";
        return same(last, buffer, offset, count) ? last : new String(buffer, offset, count);
    }

    private static boolean same(String text, char[] buffer, int offset, int count) {
        int at = text.length() == count ? count - 1 : count;
        while (at >= 0 && at < count && text.charAt(at) == buffer[offset + at]) {
            at--;
        }
        return at < 0;
    }

    private static int breaks(String cell) {
        return cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0
                ? 0
                : (int) LINE_BREAK.matcher(cell).results().count();
    }

    @Override
    protected @Nullable Row buildRecord() {
        if (getRecordType() != RecordType.DATA) {
            return null;
        }
        before = Arrays.copyOf(cells, Math.min(getFieldCount(), MOST_CELLS));
        return new Row(line, breaks + 1, before, getFieldCount(), malformed, oversized);
    }
}
