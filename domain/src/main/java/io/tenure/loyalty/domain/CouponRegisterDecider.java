package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.CouponBatchCommand;
import io.tenure.loyalty.commands.HandOutCodes;
import io.tenure.loyalty.commands.IssueCoupons;
import io.tenure.loyalty.commands.RevokeBatch;
import io.tenure.loyalty.events.CouponBatchEvent;
import io.tenure.loyalty.events.CouponBatchIssued;
import io.tenure.loyalty.events.CouponBatchRevoked;
import io.tenure.loyalty.events.CouponCodesHandedOut;
import io.tenure.shared.domain.Decision;
import java.util.Optional;

/** Decides which batches of coupons there are. */
public final class CouponRegisterDecider {

    /** The most codes of one batch. */
    public static final long MOST_CODES = 10_000_000;

    private static final int MOST_BATCHES = 100_000;

    private CouponRegisterDecider() {}

    public static CouponRegister initial() {
        return CouponRegister.EMPTY;
    }

    /** The events that the command leads to, none when it changes nothing, or why it is refused. Never throws. */
    public static Decision<CouponBatchEvent> decide(CouponBatchCommand command, CouponRegister register) {
        return switch (command) {
            case IssueCoupons c -> issue(c, register);
            case HandOutCodes c ->
                register.batch(c.batch()).map(batch -> handOut(c, batch)).orElseGet(() -> unknown(c.batch()));
            case RevokeBatch c ->
                register.batch(c.batch())
                        .map(batch -> batch.revoked()
                                ? Decision.<CouponBatchEvent>nothing()
                                : Decision.<CouponBatchEvent>accepted(
                                        new CouponBatchRevoked(batch.number(), batch.programme(), c.reason(), c.now())))
                        .orElseGet(() -> unknown(c.batch()));
        };
    }

    public static CouponRegister evolve(CouponRegister register, CouponBatchEvent event) {
        return switch (event) {
            case CouponBatchIssued e -> register.with(CouponBatch.issued(e));
            case CouponCodesHandedOut e ->
                register.with(register.batches().get((int) e.batch()).withCodesHandedOut());
            case CouponBatchRevoked e ->
                register.with(register.batches().get((int) e.batch()).withoutWorth());
        };
    }

    private static Decision<CouponBatchEvent> issue(IssueCoupons c, CouponRegister register) {
        Optional<CouponBatch> before = register.issued(c.programme(), c.issueId());
        if (before.isPresent()) {
            return before.get().coupon().equals(c.coupon().id()) && before.get().count() == c.count()
                    ? Decision.nothing()
                    : Decision.rejected(
                            "loyalty.reference-reused",
                            "Batch " + c.issueId() + " is another one already: give each batch an id of its own.");
        }
        if (c.count() < 1 || c.count() > MOST_CODES) {
            return Decision.rejected(
                    "loyalty.coupon-count-invalid", "A batch has 1 to " + MOST_CODES + " codes: give such a number.");
        }
        if (register.batches().size() >= MOST_BATCHES) {
            return Decision.rejected(
                    "loyalty.too-many-batches", "There are " + MOST_BATCHES + " batches already: there is no room.");
        }
        return Decision.accepted(new CouponBatchIssued(
                register.batches().size(),
                c.programme(),
                c.issueId(),
                c.coupon().id(),
                c.version(),
                c.coupon().terms(),
                c.count(),
                c.now()));
    }

    private static Decision<CouponBatchEvent> handOut(HandOutCodes c, CouponBatch batch) {
        if (batch.handedOut()) {
            return Decision.rejected(
                    "loyalty.codes-handed-out",
                    "The codes of batch " + batch.number()
                            + " were handed out before: if they are lost, revoke the batch and issue another.");
        }
        return batch.revoked()
                ? Decision.rejected("loyalty.coupon-revoked", "The batch is revoked: issue another.")
                : Decision.accepted(new CouponCodesHandedOut(batch.number(), batch.programme(), c.now()));
    }

    private static Decision<CouponBatchEvent> unknown(long batch) {
        return Decision.rejected("loyalty.unknown-batch", "There is no batch " + batch + ": name one that is listed.");
    }
}
