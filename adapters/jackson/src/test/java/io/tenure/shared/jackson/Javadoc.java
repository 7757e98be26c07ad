package io.tenure.shared.jackson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** The description that the source of a domain type carries. */
final class Javadoc {

    private static final Pattern DESCRIPTION =
            Pattern.compile("/\\*\\*(.*?)(?:\\n \\* @.*?)?\\*/\\s*public ", Pattern.DOTALL);

    private Javadoc() {}

    static String of(Class<?> type) {
        var source = Contract.DOMAIN.resolve(type.getName().replace('.', '/') + ".java");
        try {
            var found = DESCRIPTION.matcher(Files.readString(source));
            if (!found.find()) {
                throw new AssertionError(source + " has no Javadoc; say what it means to the business");
            }
            return found.group(1)
                    .replaceAll("\\s*\\n \\*\\s*", " ")
                    .replaceAll("\\{@code ([^}]*)}", "`$1`")
                    .strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
