package io.tenure.segmentation.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tenure.segmentation.queries.MembershipConditions;
import io.tenure.segmentation.queries.MembershipConditions.Condition;
import io.tenure.segmentation.queries.MembershipConditions.Told;
import io.tenure.segmentation.queries.MembershipConditions.Verdict;
import io.tenure.segmentation.queries.MembershipView;
import io.tenure.shared.cel.CelRules;
import io.tenure.shared.rules.RuleParts.Join;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    private static final Instant MAY = Instant.parse("2026-05-04T10:00:00Z");
    private static final String RULE = "purchases >= 3 && daysSinceLastPurchase <= 90 && \"vip\" in tags";

    private final Conditions conditions = new Conditions(new CelRules());

    @Test
    void areTriedOneByOneOnTheValuesThatDecided() {
        MembershipConditions told = conditions.of(
                stay(
                        RULE,
                        Map.of("purchases", "4", "daysSinceLastPurchase", "12", "tags", "eu, vip"),
                        RULE,
                        Map.of("purchases", "4", "daysSinceLastPurchase", "91", "tags", "")),
                false);

        assertThat(told.entered().told()).isEqualTo(Told.EXACTLY);
        assertThat(told.entered().join()).isEqualTo(Join.ALL);
        assertThat(told.entered().conditions()).extracting(Condition::held).containsExactly(true, true, true);
        assertThat(left(told).conditions())
                .extracting(Condition::rule, Condition::held, Condition::facts)
                .containsExactly(
                        tuple("purchases >= 3", true, Map.of("purchases", "4")),
                        tuple("daysSinceLastPurchase <= 90", false, Map.of("daysSinceLastPurchase", "91")),
                        tuple("\"vip\" in tags", false, Map.of("tags", "")));
    }

    @Test
    void sayWhichValueTheCustomerDoesNotHave() {
        MembershipConditions told = conditions.of(
                stay("daysSinceLastPurchase > 90 || purchases == 0", Map.of("purchases", "0"), null, Map.of()), false);

        assertThat(told.left()).isNull();
        assertThat(told.entered().join()).isEqualTo(Join.ANY);
        assertThat(told.entered().conditions().getFirst().held()).isFalse();
        assertThat(told.entered().conditions().getFirst().missing()).containsExactly("daysSinceLastPurchase");
    }

    @Test
    void areNotToldOfACustomerWhoWasErased() {
        MembershipConditions told = conditions.of(stay("purchases == 0", Map.of(), "purchases == 0", Map.of()), true);

        assertThat(told.entered()).isEqualTo(Verdict.untold(Told.ERASED));
        assertThat(told.left()).isEqualTo(Verdict.untold(Told.ERASED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"on the list", "ABC A", "RFM CHAMPIONS", "the segment was retired"})
    void areThoseOfRulesOnly(String reason) {
        assertThat(conditions.of(stay(reason, Map.of(), null, Map.of()), false).entered())
                .isEqualTo(Verdict.untold(Told.NO_RULE));
    }

    @Test
    void areNotToldWhereTheStoredValuesDoNotLeadToWhatWasDecided() {
        MembershipConditions told =
                conditions.of(stay("\"a, b\" in tags", Map.of("tags", "a, b"), null, Map.of()), false);

        assertThat(told.entered()).isEqualTo(Verdict.untold(Told.OTHERWISE));
    }

    @Test
    void aConditionThatTheStoredValuesCannotTellHasNoAnswerBesideOthersThatHave() {
        MembershipConditions told = conditions.of(
                stay("purchases >= 3 || \"a, b\" in tags", Map.of("purchases", "4", "tags", "a, b"), null, Map.of()),
                false);

        assertThat(told.entered().conditions()).extracting(Condition::held).containsExactly(true, null);
    }

    @Test
    void areNotTakenApartWhereThereAreMoreThanAnybodyReads() {
        String rule = String.join("||", Collections.nCopies(300, "purchases>2"));

        assertThat(conditions
                        .of(stay(rule, Map.of("purchases", "4"), null, Map.of()), false)
                        .entered()
                        .conditions())
                .singleElement()
                .extracting(Condition::held)
                .isEqualTo(true);
    }

    private static Verdict left(MembershipConditions told) {
        @Nullable Verdict left = told.left();
        assertThat(left).isNotNull();
        return left == null ? told.entered() : left;
    }

    private static MembershipView stay(
            String reason, Map<String, String> facts, @Nullable String leftReason, Map<String, String> leftFacts) {
        return new MembershipView(
                "1", "ada", "vips", 1, MAY, reason, facts, leftReason == null ? null : MAY, leftReason, leftFacts);
    }
}
