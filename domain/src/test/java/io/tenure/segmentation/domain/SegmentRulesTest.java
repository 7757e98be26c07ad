package io.tenure.segmentation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.Mention;
import io.tenure.shared.rules.RuleInvalid;
import io.tenure.shared.rules.RuleProblem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SegmentRulesTest {

    private static final Set<String> KNOWN = Set.of("vip", "loyal");

    @Test
    void whatARuleAsksForIsWhatItHangsOn() throws RuleInvalid {
        Condition rule =
                Condition.mentioning(new Mention(1, 1, "vip"), new Mention(1, 20, "loyal"), new Mention(2, 1, "vip"));

        assertThat(compile(rule)).isEqualTo(new Segment.ByRule("best", 2, rule, Set.of("loyal", "vip")));
    }

    @Test
    void aSegmentThatThereIsNotIsShownBehindItsQuotationMark() {
        assertThat(problems(new Mention(2, 5, "vipp")))
                .containsExactly(new RuleProblem(
                        2, 6, "vipp", "there is no segment 'vipp'", "unknown-segment", List.of("vipp")));
    }

    @Test
    void everyMistakeIsToldInTheOrderOfPlaces() {
        assertThat(problems(new Mention(1, 1, null), new Mention(1, 30, "vip"), new Mention(1, 40, "gold")))
                .extracting(RuleProblem::column, RuleProblem::near, RuleProblem::code)
                .containsExactly(tuple(1, "segments", "segment-by-fixed-name"), tuple(41, "gold", "unknown-segment"));
    }

    @Test
    void aRuleMayAskForFactsValueStageAndSegments() throws RuleInvalid {
        var rules = new SegmentRules((source, columns) -> {
            assertThat(columns)
                    .extracting(Column::name)
                    .contains("purchases", "abcClass")
                    .endsWith("stage", "segments");
            return Condition.purchases(Long.parseLong(source));
        });

        assertThat(rules.compile("best", 1, "3", KNOWN::contains).rule().source())
                .isEqualTo("purchases >= 3");
    }

    private static Segment.ByRule compile(Condition rule) throws RuleInvalid {
        return new SegmentRules((_, _) -> rule).compile("best", 2, rule.source(), KNOWN::contains);
    }

    private static List<RuleProblem> problems(Mention... mentions) {
        return catchThrowableOfType(RuleInvalid.class, () -> compile(Condition.mentioning(mentions)))
                .problems();
    }
}
