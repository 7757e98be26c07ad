package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.OnlineRetail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The invoices of Online Retail, all of them or the first lines. */
final class Invoices {

    private Invoices() {}

    static Path of(Scale scale, Scratch scratch) throws IOException {
        return scale.lines() == Scale.ALL ? OnlineRetail.file() : cut(scale.lines(), scratch.path("invoices.csv.gz"));
    }

    private static Path cut(int lines, Path target) throws IOException {
        try (BufferedReader all = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(OnlineRetail.file())), StandardCharsets.UTF_8));
                Writer some = new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(target)), StandardCharsets.UTF_8)) {
            for (int i = 0; i < lines; i++) {
                some.write(all.readLine() + "\n");
            }
        }
        return target;
    }

    /** Imports them into a data directory with a command line of its own, and waits for its end. */
    static void bring(Path file, Scratch scratch) throws IOException, InterruptedException {
        Jvm.run(
                scratch.path("import.log"),
                Jvm.tenure(
                        Jvm.FOR_AN_IMPORT,
                        "import",
                        file.toString(),
                        "--mapping",
                        OnlineRetail.MAPPING,
                        "--data",
                        scratch.data().path().toString()));
    }
}
