package io.tenure.loyalty.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All batches of coupons of the installation.
 *
 * @param batches each at the place of its number
 */
public record CouponRegister(List<CouponBatch> batches) {

    static final CouponRegister EMPTY = new CouponRegister(List.of());

    public CouponRegister {
        batches = List.copyOf(batches);
    }

    public Optional<CouponBatch> batch(long number) {
        return number >= 0 && number < batches.size() ? Optional.of(batches.get((int) number)) : Optional.empty();
    }

    public Optional<CouponBatch> issued(String programme, String issueId) {
        return batches.stream()
                .filter(batch ->
                        batch.programme().equals(programme) && batch.issueId().equals(issueId))
                .findFirst();
    }

    CouponRegister with(CouponBatch batch) {
        List<CouponBatch> changed = new ArrayList<>(batches);
        if (batch.number() == changed.size()) {
            changed.add(batch);
        } else {
            changed.set((int) batch.number(), batch);
        }
        return new CouponRegister(changed);
    }
}
