package io.tenure.segmentation.application;

import io.tenure.segmentation.domain.SegmentColumns;
import io.tenure.segmentation.queries.MembershipConditions;
import io.tenure.segmentation.queries.MembershipConditions.Condition;
import io.tenure.segmentation.queries.MembershipConditions.Told;
import io.tenure.segmentation.queries.MembershipConditions.Verdict;
import io.tenure.segmentation.queries.MembershipView;
import io.tenure.shared.rules.AskedValues;
import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.RuleFailed;
import io.tenure.shared.rules.RuleInvalid;
import io.tenure.shared.rules.RuleParts;
import io.tenure.shared.rules.Rules;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tries the conditions of rules once more on the values that were stored with what they decided. */
record Conditions(Rules rules) {

    private static final List<Column> COLUMNS = SegmentColumns.list();

    MembershipConditions of(MembershipView stay, boolean erased) {
        @Nullable String leftReason = stay.leftReason();
        return new MembershipConditions(
                stay.id(),
                stay.segment(),
                verdict(stay.reason(), stay.facts(), true, erased),
                leftReason == null ? null : verdict(leftReason, stay.leftFacts(), false, erased));
    }

    private Verdict verdict(String reason, Map<String, String> values, boolean in, boolean erased) {
        if (erased) {
            return Verdict.untold(Told.ERASED);
        }
        try {
            Row row = AskedValues.row(values, COLUMNS);
            if (rules.compile(reason, COLUMNS).test(row) != in) {
                return Verdict.untold(Told.OTHERWISE);
            }
            RuleParts parts = RuleParts.of(reason, COLUMNS, rules);
            return new Verdict(
                    Told.EXACTLY,
                    parts.join(),
                    parts.tried(row, COLUMNS).stream()
                            .map(Conditions::condition)
                            .toList());
        } catch (RuleInvalid noRule) {
            return Verdict.untold(Told.NO_RULE); // what else decides is told in words that are no rule
        } catch (RuleFailed failed) {
            return Verdict.untold(Told.OTHERWISE);
        }
    }

    private static Condition condition(RuleParts.Answer tried) {
        RuleParts.Answer answer = AskedValues.tell(tried.part(), COLUMNS) ? tried : tried.untold();
        return new Condition(answer.part().source(), answer.held(), answer.values(), answer.missing());
    }
}
