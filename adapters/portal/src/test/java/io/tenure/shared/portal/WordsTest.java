package io.tenure.shared.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.domain.Movement;
import io.tenure.loyalty.events.PartnerCause;
import io.tenure.loyalty.queries.CardView;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.StakeholderRole;
import io.tenure.relationship.queries.DuplicateSuggestion.Likeness;
import io.tenure.relationship.queries.PromiseView;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)");
    private static final Pattern EVENT = Pattern.compile("(?m)^### [a-z]+\\.(\\w+)$");
    private static final Pattern LABEL = Pattern.compile(
            "fields :: (?:text|area|choice|pick|foot|typed)\\((?:'[\\w-]+', '[\\w]+', (?='))?(?:'\\w+', )?'([\\w.-]+\\.[\\w.-]+)'");

    private final Properties english = load("messages.properties");
    private final Properties chinese = load("messages_zh_CN.properties");

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(chinese.values())
                .allSatisfy(words -> assertThat(words.toString()).isNotBlank());
    }

    @Test
    void hasWordsForEverythingThatTemplatesSay() throws IOException {
        var used = new TreeSet<String>();
        for (var template : templates()) {
            String text = Files.readString(template);
            KEY.matcher(text).results().forEach(found -> used.add(found.group(1)));
            LABEL.matcher(text).results().forEach(found -> used.add(found.group(1)));
        }
        assertThat(used).hasSizeGreaterThan(100).isSubsetOf(english.stringPropertyNames());
    }

    @Test
    void hasWordsForEveryEvent() throws IOException {
        var events = EVENT.matcher(Files.readString(Path.of("../../docs/event-catalogue.md")))
                .results()
                .map(found -> "event." + found.group(1))
                .toList();
        assertThat(events).hasSizeGreaterThan(100);
        assertThat(english.stringPropertyNames()).containsAll(events);
    }

    @Test
    void hasWordsForEveryCodeOfTheDomain() {
        assertThat(english.stringPropertyNames())
                .containsAll(keys("kind.", InteractionKind.values()))
                .containsAll(keys("channel.", Channel.values()))
                .containsAll(keys("direction.", Direction.values()))
                .containsAll(keys("contact.", ContactKind.values()))
                .containsAll(keys("customer-kind.", CustomerKind.values()))
                .containsAll(keys("stakeholder-role.", StakeholderRole.values()))
                .containsAll(keys("likeness.", Likeness.values()))
                .containsAll(keys("promise-state.", PromiseView.State.values()))
                .containsAll(keys("loyalty.movement.", Movement.Kind.values()))
                .containsAll(keys("partners.cause.", PartnerCause.values()))
                .containsAll(keys("loyalty.card.", CardView.State.values()));
    }

    @Test
    void writesPatternsThatCanBeFilledIn() {
        for (var words : Stream.concat(english.values().stream(), chinese.values().stream())
                .toList()) {
            assertThat(new MessageFormat(words.toString(), Locale.UK).format(new Object[] {1, 2}))
                    .isNotBlank();
        }
    }

    @Test
    void keepsScriptAndStyleOutOfTemplates() throws IOException {
        for (var template : templates()) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContainPattern(
                            "<script(?! defer)|<style|\\sstyle=|\\son[a-z]+=|th:utext|hx-on|javascript:|https?://(?!www\\.thymeleaf)");
        }
    }

    private static Set<String> keys(String prefix, Enum<?>[] codes) {
        var keys = new TreeSet<String>();
        Arrays.stream(codes).forEach(code -> keys.add(prefix + code.name()));
        return keys;
    }

    private static Iterable<Path> templates() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static Properties load(String name) {
        var words = new Properties();
        try (var file = Objects.requireNonNull(WordsTest.class.getResourceAsStream("/" + name))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return words;
    }
}
