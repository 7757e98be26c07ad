package io.tenure.shared.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class FailureWordsTest {

    private final FailureWords words = new FailureWords(new Wording(PortalMessages.source()));

    @AfterEach
    void whateverWasSpoken() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nobody had bought by 1999-12-31: record purchases first, or name a later day"
                        + "|截至 1999-12-31 尚无客户购买：请先记录购买，或选择更晚的日期",
                "Programme 'club' has no members who are compared: give it a control group, and let customers enrol."
                        + "|会员计划“club”没有可比较的会员：请设立对照组，并让客户入会",
                "There is no lifecycle model club version 3 any more|生命周期模型 club 第 3 版已不存在"
            })
    void tellAReasonThatIsKnownInTheLanguageOfTheReader(String failure, String chinese) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(words.say(failure) + (failure.endsWith(".") ? "." : "")).isEqualTo(failure);

        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(words.say(failure)).isEqualTo(chinese);
    }

    @Test
    void leaveAnotherReasonAsItCame() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(words.say("disk full")).isEqualTo("disk full");
    }
}
