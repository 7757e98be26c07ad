package io.tenure.bootstrap.bench;

import io.tenure.shared.sqlite.RawLines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What an import is measured against: a program that reads the packed file and puts its lines into SQLite as they are.
 */
final class RawImport {

    private static final int BUFFER = 1 << 16;
    private static final int CELLS = 8;

    private RawImport() {}

    /** Arguments: the file to read and the file to make. */
    public static void main(String[] arguments) throws Exception {
        try (BufferedReader lines = open(Path.of(arguments[0]));
                RawLines table = new RawLines(Path.of(arguments[1]))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                table.add(cells(line));
            }
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file), BUFFER), StandardCharsets.UTF_8),
                BUFFER);
    }

    /** Splits at commas outside of quotation marks; the file has no line break inside of them. */
    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>(CELLS);
        int at = 0;
        while (at <= line.length()) {
            boolean quoted = at < line.length() && line.charAt(at) == '"';
            int end = quoted ? closing(line, at + 1) : comma(line, at);
            String cell = line.substring(quoted ? at + 1 : at, end);
            cells.add(quoted && cell.indexOf('"') >= 0 ? cell.replace("\"\"", "\"") : cell);
            at = quoted ? end + 2 : end + 1;
        }
        return cells;
    }

    private static int comma(String line, int from) {
        int comma = line.indexOf(',', from);
        return comma < 0 ? line.length() : comma;
    }

    /** The quotation mark that ends a cell: one that is not doubled. */
    private static int closing(String line, int from) {
        int at = line.indexOf('"', from);
        while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == '"') {
            at = line.indexOf('"', at + 2);
        }
        if (at < 0) {
            throw new IllegalArgumentException("A quotation mark is lacking in: " + line);
        }
        return at;
    }
}
