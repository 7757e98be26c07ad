package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.BenefitUsed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a member has used of benefits.
 *
 * @param latest the last uses, the newest last
 */
public record BenefitUses(List<Use> latest) {

    static final BenefitUses NONE = new BenefitUses(List.of());

    /** Beyond all that a member may have in any period. */
    private static final int KNOWN = 2_000;

    /**
     * A use.
     *
     * @param takenBack whether it counts no more; it is known still, so that it is not recorded when told again
     */
    public record Use(String id, String benefit, String period, boolean takenBack) {}

    public BenefitUses {
        latest = List.copyOf(latest);
    }

    /** Those that count. */
    public List<Use> in(String benefit, String period) {
        return latest.stream()
                .filter(use -> !use.takenBack())
                .filter(use -> use.benefit().equals(benefit) && use.period().equals(period))
                .toList();
    }

    public Optional<Use> find(String useId) {
        return latest.stream().filter(use -> use.id().equals(useId)).findFirst();
    }

    BenefitUses plus(BenefitUsed e) {
        List<Use> kept = latest.size() < KNOWN ? latest : latest.subList(1, latest.size());
        Use use = new Use(e.useId(), e.benefit(), e.period(), false);
        return new BenefitUses(Stream.concat(kept.stream(), Stream.of(use)).toList());
    }

    BenefitUses without(String useId) {
        return new BenefitUses(latest.stream()
                .map(use -> use.id().equals(useId) ? new Use(use.id(), use.benefit(), use.period(), true) : use)
                .toList());
    }
}
