package io.tenure.loyalty.application;

import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.events.RuleShift;
import io.tenure.loyalty.events.TierMoves;
import io.tenure.loyalty.events.TierShift;
import io.tenure.loyalty.programme.EarningRule;
import io.tenure.loyalty.programme.Programme;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What was given and what would have been, summed up member by member. */
final class SimulationSums {

    private final Programme tried;
    private final Map<String, RuleShift> rules = new TreeMap<>();
    private final Map<String, TierShift> tiers = new TreeMap<>();
    private final Map<String, TierMoves> moves = new TreeMap<>();
    private long members;
    private long purchases;
    private long given;
    private long simulated;

    SimulationSums(Programme tried) {
        this.tried = tried;
    }

    /**
     * One member.
     *
     * @param given what each purchase was worth
     * @param simulated what it would have been worth
     * @param tier at the end; empty in a programme without
     * @param stands whether the account stands for the customer at the end, and so has a tier
     */
    record Outcome(
            Collection<PurchaseCounted> given,
            Collection<PurchaseCounted> simulated,
            String tier,
            String simulatedTier,
            boolean stands) {}

    void add(Outcome member) {
        long was = points(member.given());
        long would = points(member.simulated());
        members += member.stands() ? 1 : 0;
        purchases += member.simulated().size();
        given += was;
        simulated += would;
        member.given().forEach(each -> each.rules().forEach(rule -> rule(rule, 1, 0)));
        member.simulated().forEach(each -> each.rules().forEach(rule -> rule(rule, 0, 1)));
        long one = member.stands() ? 1 : 0;
        tier(member.tier(), one, 0, was, 0);
        tier(member.simulatedTier(), 0, one, 0, would);
        if (member.stands() && !member.tier().equals(member.simulatedTier())) {
            moves.merge(
                    member.tier() + " " + member.simulatedTier(),
                    new TierMoves(member.tier(), member.simulatedTier(), 1),
                    (sum, more) -> new TierMoves(sum.from(), sum.to(), sum.members() + more.members()));
        }
    }

    private static long points(Collection<PurchaseCounted> purchases) {
        return purchases.stream().mapToLong(PurchaseCounted::points).sum();
    }

    private void rule(RulePoints rule, int was, int would) {
        rules.merge(
                rule.rule(),
                new RuleShift(rule.rule(), was * rule.points(), would * rule.points(), null),
                (sum, more) -> new RuleShift(
                        sum.rule(), sum.given() + more.given(), sum.simulated() + more.simulated(), null));
    }

    private void tier(String tier, long were, long would, long points, long simulatedPoints) {
        tiers.merge(
                tier,
                new TierShift(tier, were, would, points, simulatedPoints),
                (sum, more) -> new TierShift(
                        sum.tier(),
                        sum.members() + more.members(),
                        sum.simulatedMembers() + more.simulatedMembers(),
                        sum.given() + more.given(),
                        sum.simulated() + more.simulated()));
    }

    long members() {
        return members;
    }

    long purchases() {
        return purchases;
    }

    long given() {
        return given;
    }

    long simulated() {
        return simulated
                - rules().stream()
                        .map(RuleShift::cut)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum();
    }

    List<RuleShift> rules() {
        return rules.values().stream().map(this::withinBudget).toList();
    }

    /**
     * Whoever comes first: a budget gives the same in all, whatever the order of purchases. Not so where another rule
     * takes the place of this one: that it gave more once the budget ran out is not known from what each gave alone.
     */
    private RuleShift withinBudget(RuleShift shift) {
        return tried.rule(shift.rule())
                .filter(EarningRule::hasBudget)
                .filter(rule -> rule.bestOf() == null)
                .map(rule -> Math.max(0, shift.simulated() - rule.budget()))
                .map(cut -> new RuleShift(shift.rule(), shift.given(), shift.simulated() - cut, cut))
                .orElse(shift);
    }

    List<TierShift> tiers() {
        return List.copyOf(tiers.values());
    }

    List<TierMoves> moves() {
        return List.copyOf(moves.values());
    }
}
