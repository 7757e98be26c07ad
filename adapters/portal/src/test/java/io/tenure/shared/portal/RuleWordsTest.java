package io.tenure.shared.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.rules.NoAnswer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.i18n.LocaleContextHolder;

class RuleWordsTest {

    private final RuleWords words = new RuleWords(new Wording(PortalMessages.source()));

    @AfterEach
    void whateverWasSpoken() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void nameWhatIsWrongInTheLanguageOfTheReader() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(words.say("unknown-column-near", List.of("purchase", "purchases"), "there is no column"))
                .isEqualTo("没有名为“purchase”的列；是否想写 purchases？");
        assertThat(words.say("kinds-apart", List.of(">", "int, list(string)"), "'>' does not take"))
                .isEqualTo("“>”不能用于整数与文本列表：请比较或组合同一类型的值");

        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(words.say("kinds-apart", List.of(">", "int, string"), "'>' does not take"))
                .isEqualTo("'>' does not take a whole number and a text: compare or combine values of one kind");
    }

    @Test
    void leaveWhatHasNoWordsAsItCame() {
        assertThat(words.say("form", List.of(), "this is not YAML")).isEqualTo("this is not YAML");
    }

    @ParameterizedTest
    @EnumSource
    void tellWhyARuleHasNoAnswer(NoAnswer.Cause cause) {
        String told = new NoAnswer("1 / purchases > 3", cause).toString();
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(words.why(told)).isEqualTo(told);

        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(words.why(told)).startsWith("规则 1 / purchases > 3 没有结果：");
        assertThat(words.why("something else")).isEqualTo("something else");
    }

    @Test
    void quoteACauseThatHasNoName() {
        String told = NoAnswer.told("n > 1", "no such overload");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(words.why(told)).isEqualTo(told);

        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(words.why(told)).isEqualTo("规则 n > 1 没有结果，规则引擎的原话（英文）：“no such overload”");
    }
}
