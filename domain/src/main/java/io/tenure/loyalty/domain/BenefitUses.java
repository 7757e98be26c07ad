package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.BenefitUsed;
import java.util.List;
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

    /** A use. */
    public record Use(String id, String benefit, String period) {}

    public BenefitUses {
        latest = List.copyOf(latest);
    }

    public long in(String benefit, String period) {
        return latest.stream()
                .filter(use -> use.benefit().equals(benefit) && use.period().equals(period))
                .count();
    }

    boolean has(String useId) {
        return latest.stream().anyMatch(use -> use.id().equals(useId));
    }

    BenefitUses plus(BenefitUsed e) {
        List<Use> kept = latest.size() < KNOWN ? latest : latest.subList(1, latest.size());
        return new BenefitUses(Stream.concat(kept.stream(), Stream.of(new Use(e.useId(), e.benefit(), e.period())))
                .toList());
    }
}
