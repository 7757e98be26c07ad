package io.tenure.relationship.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds mappings: those that ship with the product by name, others by their file. */
public final class Mappings {

    /** The names of those that ship. */
    public static final List<String> SHIPPED = List.of("online-retail", "cdnow");

    private Mappings() {}

    /**
     * Finds a mapping.
     *
     * @param nameOrFile one of {@link #SHIPPED}, also with {@code .yaml} where there is no such file, or a YAML file
     * @throws ImportFailure when there is none, or it is not as it should be
     */
    public static Mapping find(String nameOrFile) {
        String shipped = shippedName(nameOrFile);
        try (Reader yaml = SHIPPED.contains(shipped) ? shipped(shipped) : file(Path.of(nameOrFile))) {
            return MappingReader.read(nameOrFile, yaml);
        } catch (IOException e) {
            throw new ImportFailure(
                    "There is no mapping '" + nameOrFile + "', or it is not written in UTF-8: give a YAML file or one"
                            + " of " + String.join(", ", SHIPPED),
                    e);
        }
    }

    /** Where {@link #find} takes a mapping from, in words: a name may stand for a shipped one or for a file. */
    public static String place(String nameOrFile) {
        String shipped = shippedName(nameOrFile);
        return SHIPPED.contains(shipped)
                ? "the shipped " + shipped
                : "the file " + Path.of(nameOrFile).toAbsolutePath().normalize();
    }

    private static String shippedName(String nameOrFile) {
        return Files.exists(Path.of(nameOrFile)) ? nameOrFile : nameOrFile.replaceFirst("\\.yaml$", "");
    }

    private static Reader shipped(String name) throws IOException {
        InputStream yaml = Mappings.class.getResourceAsStream(name + ".yaml");
        if (yaml == null) {
            throw new IOException("The resource " + name + ".yaml is not in this build");
        }
        return new InputStreamReader(yaml, StandardCharsets.UTF_8);
    }

    private static Reader file(Path path) throws IOException {
        return Files.newBufferedReader(path);
    }
}
