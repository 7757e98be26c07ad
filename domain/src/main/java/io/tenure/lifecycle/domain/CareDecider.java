package io.tenure.lifecycle.domain;

import io.tenure.lifecycle.commands.CareCommand;
import io.tenure.lifecycle.commands.ChooseRelationshipLevel;
import io.tenure.lifecycle.commands.EndServiceStep;
import io.tenure.lifecycle.commands.JudgeLead;
import io.tenure.lifecycle.commands.PlanServiceStep;
import io.tenure.lifecycle.events.CareEvent;
import io.tenure.lifecycle.events.LeadJudged;
import io.tenure.lifecycle.events.LeadVerdict;
import io.tenure.lifecycle.events.RelationshipLevelChosen;
import io.tenure.lifecycle.events.ServiceStepEnded;
import io.tenure.lifecycle.events.ServiceStepPlanned;
import io.tenure.shared.domain.Decision;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Decides how the firm cares for a customer. */
public final class CareDecider {

    private static final int MOST_DAYS = 3_650;
    private static final int MOST_STEPS = 1_000;

    /** Years within which a service is planned: things last long, and some plans are written down late. */
    private static final int LATEST = 5;

    private static final int AHEAD = 50;

    private static final int LONGEST = 200;

    private CareDecider() {}

    public static Care initial() {
        return Care.NONE;
    }

    /** The events that the command leads to, none when it changes nothing, or why it is refused. Never throws. */
    public static Decision<CareEvent> decide(CareCommand command, Care care) {
        return switch (command) {
            case ChooseRelationshipLevel c -> choose(c, care);
            case PlanServiceStep c -> plan(c, care);
            case EndServiceStep c -> end(c, care);
            case JudgeLead c -> judge(c);
        };
    }

    public static Care evolve(Care care, CareEvent event) {
        return switch (event) {
            case RelationshipLevelChosen e -> care.at(e.level(), e.contactEveryDays());
            case ServiceStepPlanned e -> care.planned(e.stepId());
            case ServiceStepEnded e -> care.ended(e.stepId());
            case LeadJudged _ -> care;
        };
    }

    private static Decision<CareEvent> choose(ChooseRelationshipLevel c, Care care) {
        if (c.contactEveryDays() < 1 || c.contactEveryDays() > MOST_DAYS) {
            return Decision.rejected(
                    "lifecycle.cadence-out-of-range",
                    "A contact is due every 1 to 3,650 days, not every " + c.contactEveryDays()
                            + ": give such a number.");
        }
        return c.level() == care.level() && c.contactEveryDays() == care.contactEveryDays()
                ? Decision.nothing()
                : Decision.accepted(
                        new RelationshipLevelChosen(c.customerId().value(), c.level(), c.contactEveryDays(), c.now()));
    }

    private static Decision<CareEvent> plan(PlanServiceStep c, Care care) {
        if (c.product().isBlank() || c.product().length() > LONGEST) {
            return Decision.rejected(
                    "lifecycle.product-missing", "The product has 1 to 200 characters: name what was bought.");
        }
        LocalDate today = LocalDate.ofInstant(c.now(), ZoneOffset.UTC);
        if (c.dueOn().isBefore(today.minusYears(LATEST)) || c.dueOn().isAfter(today.plusYears(AHEAD))) {
            return Decision.rejected(
                    "lifecycle.service-out-of-range",
                    "A service is due within the last " + LATEST + " years or the next " + AHEAD + ", not on "
                            + c.dueOn() + ": give such a day.");
        }
        if (care.open().contains(c.stepId())) {
            return Decision.nothing();
        }
        return care.open().size() < MOST_STEPS
                ? Decision.accepted(new ServiceStepPlanned(
                        c.customerId().value(), c.stepId(), c.product(), c.kind(), c.dueOn(), c.now()))
                : Decision.rejected(
                        "lifecycle.too-many-service-steps",
                        "At most 1,000 planned services fit: end some of them first.");
    }

    private static Decision<CareEvent> end(EndServiceStep c, Care care) {
        return care.open().contains(c.stepId())
                ? Decision.accepted(new ServiceStepEnded(c.customerId().value(), c.stepId(), c.done(), c.now()))
                : Decision.rejected(
                        "lifecycle.service-step-not-open",
                        "Customer " + c.customerId()
                                + " has no open service under that id: look up those that it has.");
    }

    private static Decision<CareEvent> judge(JudgeLead c) {
        Optional<String> wrong = c.script().notUnderstood(c.answers());
        if (wrong.isPresent()) {
            return Decision.rejected("lifecycle.answers-not-understood", wrong.get());
        }
        LeadVerdict verdict = c.script().judge(c.answers());
        if (verdict == LeadVerdict.CALL_BACK && !c.callBackAt().isAfter(c.now())) {
            return Decision.rejected(
                    "lifecycle.call-back-in-the-past",
                    "The lead is to be called back: give a time that is still to come.");
        }
        return Decision.accepted(new LeadJudged(
                c.customerId().value(),
                c.script().id(),
                c.model().model(),
                c.model().version(),
                c.answers(),
                verdict,
                verdict == LeadVerdict.CALL_BACK ? c.callBackAt() : null,
                c.now()));
    }
}
