package io.tenure.relationship.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a file, one after another. A line with broken quotation is told as such, and reading goes on with
 * the line of the file after it.
 */
final class RowReader {

    private static final int MOST_BROKEN = 100;
    private static final int LONGEST_CELL = 1 << 24;

    private final SourceFile file;
    private final Format format;
    private final LongConsumer progress;
    private int broken;
    private int expected;

    RowReader(SourceFile file, Format format, LongConsumer progress) {
        this.file = file;
        this.format = format;
        this.progress = progress;
    }

    /**
     * Reads the file.
     *
     * @param rows told each line, those included that cannot be split into cells
     * @throws ImportFailure when the file cannot be read, or more than {@value #MOST_BROKEN} lines cannot be split
     */
    void read(Consumer<Row> rows) {
        long next = 1;
        while (next > 0) {
            next = readFrom(next, rows);
        }
    }

    /** Reads from a line on; answers the line to go on with after one that is broken, 0 at the end. */
    private long readFrom(long first, Consumer<Row> rows) {
        EscapingReader text = new EscapingReader(file.open(progress), format.encoding());
        RowHandler handler = new RowHandler(text::hasEscaped, first);
        try (BufferedReader whole = new BufferedReader(text);
                CsvReader<Row> reader = open(handler, after(first - 1, whole, rows));
                CloseableIterator<Row> lines = reader.iterator()) {
            while (lines.hasNext()) {
                Row row = lines.next();
                if (isTorn(row)) {
                    return row.number() + 1;
                }
                rows.accept(row);
            }
            return 0;
        } catch (CsvParseException _) {
            return handler.line() + 1;
        } catch (UncheckedIOException e) {
            throw file.unreadable(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private CsvReader<Row> open(RowHandler handler, BufferedReader lines) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .quoteCharacter(format.quote())
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_CELL)
                .build(handler, lines);
    }

    /** A line over several lines of the file with a wrong number of cells has lost a quotation mark. */
    private boolean isTorn(Row row) {
        if (expected == 0) {
            expected = row.count();
        }
        return row.height() > 1 && (row.oversized() || row.count() != expected);
    }

    /** Goes on behind a line that cannot be split, and tells it: one that is long cannot be, whatever its quotation. */
    private BufferedReader after(long line, BufferedReader lines, Consumer<Row> rows) throws IOException {
        String last = "";
        for (long skipped = 1; skipped <= line; skipped++) {
            last = Objects.requireNonNullElse(lines.readLine(), "");
        }
        if (line > 0) {
            countBroken(line);
            rows.accept(last.length() > RowHandler.LONGEST ? Row.tooLong(line) : Row.broken(line));
        }
        return lines;
    }

    /** The file is read again from its beginning for each of them, long or not: not for any number. */
    private void countBroken(long line) {
        if (++broken > MOST_BROKEN) {
            throw new ImportFailure("More than " + MOST_BROKEN + " lines of " + file.path()
                    + " cannot be split into cells, the last of them line " + line
                    + ". Check 'delimiter', 'quote' and 'encoding' in the mapping");
        }
    }

    static Parsed.@Nullable Fault fault(Row row, int columns) {
        if (row.oversized()) {
            return Parsed.Fault.of(
                    "too-long", "The line has more than " + RowHandler.LONGEST + " characters or far too many cells");
        }
        if (row.isBroken()) {
            return Parsed.Fault.of(
                    "broken-quotes", "The line cannot be split into cells: a quotation mark is lacking or misplaced");
        }
        if (row.count() != columns) {
            return Parsed.Fault.of(
                    "wrong-columns", "The line has " + row.count() + " cells where " + columns + " are expected");
        }
        return null;
    }
}
