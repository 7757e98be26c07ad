package io.tenure.lifecycle.domain;

import io.tenure.lifecycle.domain.Assessment.Moves;
import io.tenure.lifecycle.domain.Assessment.Stays;
import io.tenure.relationship.events.StageMove;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.RuleFailed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says in which stage a customer is. The customer belongs to the last stage whose rule it meets, and goes there unless
 * its minimum stay holds it, the band of its stage holds it from falling back, or growth goes one stage at a time.
 */
public final class StageAssessment {

    private StageAssessment() {}

    /**
     * Assesses one customer.
     *
     * @param row of the columns that the model's rules were compiled with
     * @param placed where the model sees the customer now; null for nowhere
     * @param today the customer's day
     * @throws RuleFailed when a rule has no answer for this customer: it stays where it is
     */
    public static Assessment assess(LifecycleModel model, Row row, @Nullable Placed placed, LocalDate today)
            throws RuleFailed {
        List<Stage> stages = model.stages();
        int wanted = last(stages, row);
        int now = placed == null ? -1 : place(stages, placed.stage());
        if (wanted < 0 || wanted == now) {
            return new Stays(null);
        }
        if (placed == null || now < 0) {
            return entry(placed, stages.get(wanted));
        }
        LocalDate free = placed.since().plusDays(stages.get(now).dwellDays());
        if (today.isBefore(free)) {
            return new Stays(free);
        }
        return wanted > now ? onward(model, now, wanted) : back(stages, row, now, wanted);
    }

    private static Assessment entry(@Nullable Placed placed, Stage to) {
        StageRules because = new StageRules(to.enter(), Optional.empty());
        return new Moves(placed == null ? null : placed.stage(), to.id(), StageMove.ENTRY, because);
    }

    private static Assessment onward(LifecycleModel model, int now, int wanted) {
        List<Stage> stages = model.stages();
        boolean oneStep = model.stepwise() && stages.get(now).kind() == StageKind.GROWTH;
        int to = oneStep && stages.get(wanted).kind() == StageKind.GROWTH ? now + 1 : wanted;
        StageRules because = new StageRules(stages.get(wanted).enter(), Optional.empty());
        return new Moves(stages.get(now).id(), stages.get(to).id(), StageMove.FORWARD, because);
    }

    private static Assessment back(List<Stage> stages, Row row, int now, int wanted) throws RuleFailed {
        Stage from = stages.get(now);
        if (from.stay() != null && from.stay().test(row)) {
            return new Stays(null);
        }
        StageRules because = new StageRules(stages.get(wanted).enter(), Optional.ofNullable(from.stay()));
        return new Moves(from.id(), stages.get(wanted).id(), StageMove.BACKWARD, because);
    }

    private static int last(List<Stage> stages, Row row) throws RuleFailed {
        for (int i = stages.size() - 1; i >= 0; i--) {
            if (stages.get(i).enter().test(row)) {
                return i;
            }
        }
        return -1;
    }

    private static int place(List<Stage> stages, String id) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
