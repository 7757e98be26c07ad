package io.tenure.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The lifecycle model that docs/guide/lifecycle.md writes, and the scripts that it adds. */
public final class WholesaleModel {

    private static final Path GUIDE = Path.of("../docs/guide/lifecycle.md");
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private WholesaleModel() {}

    /** Without scripts. */
    public static String stages() {
        return blocks().getFirst();
    }

    public static String scripts() {
        return blocks().getLast();
    }

    public static String whole() {
        return stages() + scripts();
    }

    private static List<String> blocks() {
        try {
            return BLOCK.matcher(Files.readString(GUIDE))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The guide cannot be read", e);
        }
    }
}
