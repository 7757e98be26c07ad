package io.tenure.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final int LONGEST = 250;
    private static final Predicate<String> OPEN_END =
            Pattern.compile("\\b(TODO|FIXME)\\b").asPredicate();
    private static final Predicate<String> SLEEP =
            Pattern.compile("\\bsleep\\(").asPredicate();

    private static final Pattern LOOK = Pattern.compile("accessLog\\.read\\(\\s*\\w+,\\s*\"([a-z-]+)\"");

    private static final Predicate<String> MODULE_INFO = Pattern.compile(
                    "(?m)^package io\\.tenure\\.(shared|access|relationship|audit|value|lifecycle|segmentation|integration);\\s*\\z")
            .asPredicate();

    @Test
    void noFileIsTwoThingsInOneRoom() throws IOException {
        assertThat(filesBelow("src/main/java", text -> text.lines().count() > LONGEST))
                .as("files of more than %d lines", LONGEST)
                .isEmpty();
    }

    @Test
    void nothingIsLeftOpen() throws IOException {
        assertThat(filesBelow("src", OPEN_END)).as("files with an open end").isEmpty();
    }

    @Test
    void noTestSleeps() throws IOException {
        assertThat(filesBelow("src/test/java", SLEEP))
                .as("tests that sleep: wait for the condition with Awaitility")
                .isEmpty();
    }

    @Test
    void noTestHidesThePackageInfoOfAModule() throws IOException {
        assertThat(filesBelow("src/test/java", MODULE_INFO))
                .as("package-info.java of a module's root among tests: it comes first on the class path and bears no"
                        + " @ApplicationModule, so the module would not be found")
                .isEmpty();
    }

    /** What the access log says was looked at is shown to auditors in their language. */
    @Test
    void everyKindOfLookHasWords() throws IOException {
        Set<String> kinds = new TreeSet<>();
        for (Path source : filesBelow("src/main/java", text -> text.contains("accessLog.read("))) {
            LOOK.matcher(Files.readString(source)).results().forEach(look -> kinds.add(look.group(1)));
        }
        assertThat(kinds).hasSizeGreaterThan(20);
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(kinds).as("kinds of looks in " + language).allMatch(kind -> ResourceBundle.getBundle(
                            "messages", language)
                    .containsKey("access." + kind));
        }
    }

    private static List<Path> filesBelow(String directory, Predicate<String> suspicion) throws IOException {
        try (Stream<Path> files = Files.walk(Product.repository())) {
            var sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/" + directory + "/"))
                    .filter(file -> !file.endsWith("SourcesTest.java"))
                    .toList();
            var found = Stream.<Path>builder();
            for (Path source : sources) {
                if (suspicion.test(Files.readString(source))) {
                    found.add(source);
                }
            }
            return found.build().toList();
        }
    }
}
