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
 * byte. An original that a spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class RejectsFile {

    private static final String HEAD = "line,code,reason,original\r\n";

    private RejectsFile() {}

    /**
     * Refuses a place for the list before anything is recorded.
     *
     * @param sources what the list is made by, which it must not replace
     * @throws ImportFailure when it would, or cannot be written there
     */
    public static void requirePlace(Path target, Path... sources) {
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
        Path directory = target.resolveSibling("").toAbsolutePath();
        if (Files.isDirectory(target) || !Files.isWritable(Files.exists(target) ? target : directory)) {
            throw new ImportFailure("The list of rejected lines cannot be written to " + target + ": name a file in a"
                    + " directory that is there and may be written to. Nothing was imported");
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
            out.write(HEAD.getBytes(format.encoding()));
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
            throw new ImportFailure("Cannot write the list of rejected lines " + target + ": " + e.getMessage(), e);
        }
    }

    /**
     * Removes the list of an earlier import, since nothing was rejected now; a file that is no such list stays.
     *
     * @throws ImportFailure when it cannot be removed
     */
    public static void removeStale(Path target, Mapping mapping) {
        byte[] head = HEAD.getBytes(mapping.format().encoding());
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

    private static byte[] firstBytes(Path file, int count) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(count);
        }
    }

    private static String entry(Reject reject, String original) {
        return reject.line() + "," + reject.code() + "," + Cell.of(reject.reason()) + "," + Cell.of(original) + "\r\n";
    }
}
