package io.tenure.shared.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.tenure.shared.yaml.Mistake;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Whatever can be wrong with the form of a text is told in both languages, with all that is to be told of it. */
class FormWordsTest {

    private static final String NO_WORDS = "no words";
    private static final Pattern GAP = Pattern.compile("\\{\\d}");

    private final RuleWords words = new RuleWords(new Wording(messages()));

    @AfterEach
    void whateverWasSpoken() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void areTheMistakesOwnInEnglish(Mistake mistake) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(words.say(mistake.code(), gaps(mistake), NO_WORDS)).isEqualTo(mistake.english());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void tellTheSamePartsInChinese(Mistake mistake) {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        String told = words.say(mistake.code(), gaps(mistake), NO_WORDS);
        assertThat(told).containsPattern("\\p{IsHan}");
        assertThat(GAP.matcher(told).results().map(MatchResult::group))
                .containsExactlyInAnyOrderElementsOf(gaps(mistake));
    }

    @Test
    void eachMistakeHasACodeOfItsOwn() {
        assertThat(mistakes().map(Mistake::code))
                .hasSizeGreaterThan(50)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("form(\\.[a-z]+(-[a-z]+)*)"));
    }

    @Test
    void everyMistakeIsMadeByATextAndToldInBothLanguages() {
        List<BadTexts.Said> said = BadTexts.said();

        assertThat(said.stream().map(BadTexts.Said::code))
                .containsAll(mistakes().map(Mistake::code).toList());
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(said).allSatisfy(each -> assertThat(words.say(each.code(), each.parts(), NO_WORDS))
                .isEqualTo(each.message())
                .doesNotContainPattern(GAP));
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(said).allSatisfy(each -> assertThat(words.say(each.code(), each.parts(), NO_WORDS))
                .containsPattern("\\p{IsHan}")
                .doesNotContainPattern(GAP));
    }

    /** As they are written: {0}, {1} and so on, as many as the mistake has. */
    private static List<String> gaps(Mistake mistake) {
        return IntStream.range(0, 10)
                .mapToObj(place -> "{" + place + "}")
                .takeWhile(mistake.english()::contains)
                .toList();
    }

    /** Of every module, however many there will be. */
    static Stream<Mistake> mistakes() {
        return new ClassFileImporter()
                .withImportOption(location -> location.contains("/yaml/")).importPackages("io.tenure").stream()
                        .filter(type -> type.isAssignableTo(Mistake.class) && type.isEnum())
                        .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                        .map(Mistake.class::cast);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
