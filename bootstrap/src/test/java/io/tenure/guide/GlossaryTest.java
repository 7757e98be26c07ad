package io.tenure.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The glossary teaches the words that the portal uses. */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("../docs/glossary.md");
    private static final Path WORDS = Path.of("../adapters/portal/src/main/resources/messages_zh_CN.properties");
    /** In italics: said in documents only. */
    private static final Predicate<String> OF_DOCUMENTS = word -> word.startsWith("*") && word.endsWith("*");
    /** The portal puts a number in its place. */
    private static final String GAP = "n";

    @Test
    void saysInChineseWhatThePortalSays() throws IOException {
        String portal = Files.readString(WORDS);
        List<String> words = chinese();

        assertThat(words).hasSizeGreaterThan(100);
        assertThat(words).filteredOn(OF_DOCUMENTS.negate()).allSatisfy(word -> assertThat(word.split(GAP, -1))
                .allSatisfy(part -> assertThat(portal).contains(part)));
        assertThat(words)
                .filteredOn(OF_DOCUMENTS)
                .as("words that the portal does use")
                .noneSatisfy(word -> assertThat(portal).contains(word.substring(1, word.length() - 1)));
    }

    private static List<String> chinese() throws IOException {
        return Files.readAllLines(GLOSSARY).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| English"))
                .flatMap(line -> Arrays.stream(line.split("\\|", -1)[2].strip().split(",\\s*", -1)))
                .toList();
    }
}
