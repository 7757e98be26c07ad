package io.tenure.relationship.csv;

import io.tenure.shared.csv.Cell;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Lists the lines that could not be taken: line, reason, and the original, in the encoding of the file and byte for
 * byte. An original that a spreadsheet would take for a formula gets an apostrophe in front. The head names the file.
 */
public final class RejectsFile {

    private RejectsFile() {}

    /**
     * Refuses a place for the list where it would replace what it is made by.
     *
     * @throws ImportFailure when it would
     */
    public static void requireOther(Path target, Path... sources) {
        try {
            for (Path source : sources) {
                if (Files.exists(target) && Files.exists(source) && Files.isSameFile(target, source)) {
                    throw new ImportFailure("The list of rejected lines would replace " + source
                            + ": name another file with --rejects. Nothing was imported");
                }
            }
        } catch (IOException e) {
            throw new ImportFailure("Cannot look at " + target + ": " + e.getMessage(), e);
        }
    }

    /**
     * Refuses a place for the list before anything is recorded: what will be rejected is known only afterwards.
     *
     * @throws ImportFailure when it cannot be written there
     */
    public static void requirePlace(Path target) {
        Path directory = target.resolveSibling("").toAbsolutePath();
        if (Files.isDirectory(target) || !Files.isWritable(Files.exists(target) ? target : directory)) {
            throw new ImportFailure("The list of rejected lines, should there be any, cannot be written to "
                    + target.toAbsolutePath() + ": name a file with --rejects in a directory that is there and may be"
                    + " written to. Nothing was imported");
        }
    }

    /**
     * Writes the list.
     *
     * @throws ImportFailure when the file cannot be read again or the list not be written
     */
    public static void write(Path target, Path source, Mapping mapping, List<Reject> rejects) {
        SourceFile file = new SourceFile(source);
        Format format = mapping.format();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target));
                BufferedReader lines = new BufferedReader(new EscapingReader(file.open(_ -> {}), format.encoding()))) {
            out.write(head(source, format));
            long at = 1;
            for (Reject reject : rejects) {
                for (; at < reject.line(); at++) {
                    lines.readLine();
                }
                StringBuilder original = new StringBuilder();
                for (; at < reject.line() + reject.height(); at++) {
                    original.append(original.isEmpty() ? "" : "\n").append(lines.readLine());
                }
                out.write(Escapes.encode(entry(reject, original.toString()), format.encoding()));
            }
        } catch (IOException e) {
            throw new ImportFailure(
                    "Cannot write the list of rejected lines " + target + ": " + e.getMessage()
                            + ". Name another place with --rejects",
                    e);
        }
    }

    /**
     * Removes the list of an earlier import of the same file, since nothing was rejected now; whatever else is there
     * stays.
     *
     * @throws ImportFailure when it cannot be removed
     */
    public static void removeStale(Path target, Path source, Mapping mapping) {
        byte[] head = head(source, mapping.format());
        try {
            if (Files.isRegularFile(target) && Arrays.equals(firstBytes(target, head.length), head)) {
                Files.delete(target);
            }
        } catch (IOException e) {
            throw new ImportFailure(
                    "Cannot remove the list of rejected lines of an earlier import " + target + ": " + e.getMessage(),
                    e);
        }
    }

    private static byte[] head(Path source, Format format) {
        String original = Cell.of("original of " + source.toAbsolutePath().normalize());
        return ("line,code,reason," + original + "\r\n").getBytes(format.encoding());
    }

    private static byte[] firstBytes(Path file, int count) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(count);
        }
    }

    private static String entry(Reject reject, String original) {
        return reject.line() + "," + reject.code() + "," + Cell.of(reject.reason()) + "," + Cell.of(original) + "\r\n";
    }
}
