package io.tenure.relationship.csv;

import io.tenure.access.Caller;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A shop that exports its sales, and what an import makes of them. */
final class Shop {

    static final String HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    final Recorder recorder;
    private final Path directory;
    private Mapping mapping = Mappings.find("online-retail");

    Shop(Path directory, String... refused) {
        this.directory = directory;
        this.recorder = new Recorder(refused);
    }

    Shop with(String yaml) {
        mapping = MappingReader.read("shop.yaml", new StringReader(yaml));
        return this;
    }

    /** The shipped mapping with one thing said differently. */
    Shop but(String said, String instead) throws IOException {
        try (var yaml = Mappings.class.getResourceAsStream("online-retail.yaml")) {
            return with(new String(yaml.readAllBytes(), StandardCharsets.UTF_8).replace(said, instead));
        }
    }

    Mapping mapping() {
        return mapping;
    }

    ImportResult importing(String... lines) throws Exception {
        return importing(HEADER + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    ImportResult importing(String text, Charset encoding) throws Exception {
        return importing(text.getBytes(encoding));
    }

    ImportResult importing(byte[] file) throws Exception {
        Files.write(file(), file);
        return CsvImport.read(file(), mapping, _ -> {}).record(recorder, recorder, Caller.SYSTEM, _ -> {});
    }

    Path file() {
        return directory.resolve("shop.csv");
    }

    static Flow pounds(@Nullable Tally tally) {
        return Objects.requireNonNull(Objects.requireNonNull(tally).money().get("GBP"));
    }
}
