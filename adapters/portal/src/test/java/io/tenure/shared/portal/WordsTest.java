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
import java.util.List;
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

    private static final Pattern CODE = Pattern.compile(
            "(?:Refusal\\.of|Rejection|rejected)\\(\\s*\"((?:relationship|lifecycle|segmentation|alerts)\\.[a-z-]+[a-z])\"");
    private static final Pattern LIMITED = Pattern.compile("(?:unlessFull\\([^;\"]*|new Size<>\\(\\s*)\"([a-z-]+)\"");
    private static final Pattern TITLE = Pattern.compile("th:fragment=\"title\" th:text=\"(.+) \\+ ' · Tenure'\"");
    private static final Pattern HEADING = Pattern.compile("id=\"form-title\" tabindex=\"-1\" th:text=\"([^\"]+)\"");

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

    /** Those of tills and messages are told to programs, with what was wrong with the request. */
    @Test
    void hasWordsForEveryRefusalThatPeopleSee() throws IOException {
        var refusals = new TreeSet<String>();
        for (String module : List.of("domain", "application")) {
            for (var source : files(Path.of("../..", module, "src/main/java"), ".java")) {
                String text = Files.readString(source);
                CODE.matcher(text).results().forEach(found -> refusals.add("refusal." + found.group(1)));
                LIMITED.matcher(text)
                        .results()
                        .forEach(found -> refusals.add("refusal.relationship.too-many-" + found.group(1)));
            }
        }
        assertThat(refusals).hasSizeGreaterThan(50).contains("refusal.relationship.too-many-tags");
        assertThat(english.stringPropertyNames()).containsAll(refusals);
    }

    @Test
    void titlesAFormThatIsAPageOfItsOwnAsItsHeading() throws IOException {
        int forms = 0;
        for (var template : templates()) {
            String text = Files.readString(template);
            var heading = HEADING.matcher(text);
            if (text.contains("th:fragment=\"form\"") && heading.find()) {
                forms++;
                assertThat(TITLE.matcher(text).results().map(title -> title.group(1)))
                        .as(template.toString())
                        .containsExactly(heading.group(1));
            }
        }
        assertThat(forms).isGreaterThan(30);
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
        return files(Path.of("src/main/resources/templates"), ".html");
    }

    private static List<Path> files(Path directory, String ending) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
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
