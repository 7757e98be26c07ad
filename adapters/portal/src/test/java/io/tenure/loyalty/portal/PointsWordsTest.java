package io.tenure.loyalty.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.portal.PortalMessages;
import io.tenure.shared.portal.RuleWords;
import io.tenure.shared.portal.Wording;
import io.tenure.shared.rules.NoAnswer;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class PointsWordsTest {

    private static final String DIVIDED = new NoAnswer("1 / n > 0", NoAnswer.Cause.DIVIDED_BY_ZERO).toString();

    @AfterEach
    void whateverWasSpoken() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|10.5 / 1 x 1|= 10.5 / 1 × 1",
                "zh-CN|10.5 / 1 x 1|= 10.5 / 1 × 1",
                "en|10 x (3 - 1), at most 1500|= 10 × (3 - 1), at most 1500",
                "zh-CN|10 x (3 - 1), at most 1500|= 10 × (3 - 1)，最多 1500",
                "en|10 x 2, budget left 5|= 10 × 2 (the budget allows 5 for this purchase)",
                "zh-CN|10 x 2, at most 15, budget left 0|= 10 × 2，最多 15（预算内本次最多 0）",
                "en|no points: the programme counts GBP|no points: the programme counts GBP",
                "zh-CN|no points: the programme counts GBP|没有积分：该计划以 GBP 计",
                "en|no answer: DIVIDED|DIVIDED",
                "zh-CN|no answer: DIVIDED|规则 1 / n > 0 没有结果：除数为零；请先判断除数是否大于 0"
            })
    void tellHowPointsWereWorkedOutInTheLanguageOfTheReader(String language, String kept, String told) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean("messageSource", ResourceBundleMessageSource.class, PortalMessages::source);
            context.register(Wording.class, RuleWords.class, PointsWords.class);
            context.refresh();
            LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

            assertThat(context.getBean(PointsWords.class).how(kept.replace("DIVIDED", DIVIDED)))
                    .isEqualTo(told.replace("DIVIDED", DIVIDED));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Customer 7 is no member of programme 'club': enrol the customer first.|the other customer is no member",
                "zh-CN|Customer 7 is no member of programme 'club': enrol the customer first.|对方尚未加入该计划",
                "zh-CN|The membership of customer 7 in programme 'club' has ended.|对方的会员资格已终止",
                "zh-CN|The member is in the control group, which gets nothing.|对方属于对照组",
                "zh-CN|Something else.|Something else."
            })
    void tellWhyATransferCameBackInTheLanguageOfTheReader(String language, String kept, String told) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean("messageSource", ResourceBundleMessageSource.class, PortalMessages::source);
            context.register(Wording.class, RuleWords.class, PointsWords.class);
            context.refresh();
            LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

            assertThat(context.getBean(PointsWords.class).returned(kept)).isEqualTo(told);
        }
    }
}
