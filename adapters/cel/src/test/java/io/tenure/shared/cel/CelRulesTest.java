package io.tenure.shared.cel;

import static io.tenure.shared.cel.Shop.customer;
import static io.tenure.shared.cel.Shop.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.rules.NoAnswer;
import io.tenure.shared.rules.RuleFailed;
import io.tenure.shared.rules.RuleInvalid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelRulesTest {

    @Test
    void triesARuleOnCustomers() throws RuleFailed {
        var rule = rule("purchases > 3 && daysSinceLastPurchase <= 90 && 'vip' in tags");

        assertThat(rule.test(customer("purchases", 4L, "daysSinceLastPurchase", 90L, "tags", List.of("vip"))))
                .isTrue();
        assertThat(rule.test(customer("purchases", 4L, "daysSinceLastPurchase", 91L, "tags", List.of("vip"))))
                .isFalse();
        assertThat(rule.test(customer("purchases", 4L, "daysSinceLastPurchase", 90L, "tags", List.of())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spent > 100",
                "spent == 150",
                "spent * 2 > 299.5",
                "spent / purchases == 50",
                "spent - 50 == purchases * 33 + 1",
                "-spent < -149",
                "purchases > 2.5",
                "spent in [150.0, 200.0]",
                "100 < spent && spent < 200"
            })
    void wholeNumbersMayStandWhereDecimalsAreMeant(String source) throws RuleFailed {
        assertThat(rule(source).test(customer("spent", 150.0, "purchases", 3L))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "daysSinceLastPurchase > 90",
                "!(daysSinceLastPurchase > 90)",
                "daysSinceLastPurchase * 2 > 90",
                "daysSinceLastPurchase > 90 && purchases == 0",
                "tags.exists(t, t == country)",
                "country.startsWith('D')",
                "partner"
            })
    void whatHangsOnAValueThatIsAbsentIsNotMet(String source) throws RuleFailed {
        assertThat(rule(source).test(customer("purchases", 0L))).isFalse();
    }

    @Test
    void anAbsentValueDoesNotMatterWhereAnotherPartSettlesIt() throws RuleFailed {
        assertThat(rule("daysSinceLastPurchase > 90 || purchases == 0").test(customer("purchases", 0L)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100 / purchases > 3", "100 % purchases > 3", "purchases > 0 || 1 / purchases > 0"})
    void aRuleWithoutAnAnswerSaysWhy(String source) {
        assertThatThrownBy(() -> rule(source).test(customer("purchases", 0L)))
                .isInstanceOf(RuleFailed.class)
                .hasMessageContaining(source)
                .hasMessageContaining("divides by zero")
                .satisfies(failed -> assertThat(NoAnswer.in(String.valueOf(failed.getMessage())))
                        .contains(new NoAnswer(source, NoAnswer.Cause.DIVIDED_BY_ZERO)));
    }

    @Test
    void aNumberThatBecomesTooLargeIsNoAnswer() {
        assertThatThrownBy(() -> rule("purchases * purchases > 0").test(customer("purchases", Long.MAX_VALUE)))
                .isInstanceOf(RuleFailed.class)
                .hasMessageContaining("too large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tags[3] == 'vip'|OUT_OF_BOUNDS",
                "int(country) > 3|NOT_READABLE",
                "timestamp(country) < timestamp('2026-01-01T00:00:00Z')|NOT_READABLE"
            })
    void whatNobodyCanLookUpOrReadIsNoAnswer(String source, NoAnswer.Cause cause) {
        assertThatThrownBy(() -> rule(source).test(customer("country", "DE", "tags", List.of("vip"))))
                .isInstanceOf(RuleFailed.class)
                .satisfies(failed -> assertThat(NoAnswer.in(String.valueOf(failed.getMessage())))
                        .contains(new NoAnswer(source, cause)));
    }

    @Test
    void aFailureDoesNotMatterWhereAnotherPartSettlesIt() throws RuleFailed {
        assertThat(rule("100 / purchases > 3 && country == 'DE'").test(customer("purchases", 0L, "country", "FR")))
                .isFalse();
    }

    @Test
    void aRunawayRuleIsStopped() throws RuleFailed {
        var tags = java.util.stream.IntStream.range(0, 200)
                .mapToObj(i -> "tag" + i)
                .toList();
        assertThat(rule("tags.map(t, t.size() + 1).exists(n, n + 1 == 5)").test(customer("tags", List.of("vip"))))
                .as("numbers may be added, and lists gathered, within loops")
                .isTrue();
        var runaway = rule("tags.all(a, tags.all(b, tags.all(c, tags.all(d, [a, b, c] != [d]))))");

        assertThatThrownBy(() -> runaway.test(customer("tags", tags)))
                .isInstanceOf(RuleFailed.class)
                .hasMessageContaining("stopped after 10000 turns")
                .satisfies(failed -> assertThat(NoAnswer.in(String.valueOf(failed.getMessage())))
                        .get()
                        .extracting(NoAnswer::cause)
                        .isEqualTo(NoAnswer.Cause.STOPPED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tags == ['vip']",
                "tags != []",
                "tags in [['vip'], ['new']]",
                "purchases in [2, 3.5]",
                "tags.map(t, [t, t]).exists(pair, pair == ['vip', 'vip'])",
                "tags.map(t, [t, t])[0][1] == 'vip'",
                "{'vip': [1, 2]}['vip'] == [1, 2]"
            })
    void comparesListsThatHoldNoLists(String source) throws RuleFailed {
        assertThat(rule(source).test(customer("purchases", 2L, "tags", List.of("vip"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dyn(spent) == dyn(purchases)", "dyn(purchases) in [1, 2.5]", "dyn(tags) == dyn(['vip'])"})
    void aNewRuleMayHideTheKindOfWhatIsNoListOfLists(String source) throws RuleInvalid {
        assertThat(new CelRules().ofDrafts().compile(source, Shop.COLUMNS).source())
                .isEqualTo(source);
    }

    @Test
    void aRuleOfBeforeListsOfListsWereRefusedGoesOn() throws RuleFailed, RuleInvalid {
        String source = "tags.map(t, [t]) == [['vip']]";

        assertThatThrownBy(() -> new CelRules().ofDrafts().compile(source, Shop.COLUMNS))
                .isInstanceOf(RuleInvalid.class);
        assertThat(rule(source).test(customer("tags", List.of("vip")))).isTrue();
    }

    @Test
    void runsWhatOnlyCelKnows() throws RuleFailed {
        assertThat(rule("country.matches('^D.$') && tags.exists(t, t.startsWith('v'))")
                        .test(customer("country", "DE", "tags", List.of("new", "vip"))))
                .isTrue();
    }
}
