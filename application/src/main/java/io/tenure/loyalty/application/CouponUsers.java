package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.CouponUse;
import io.tenure.loyalty.domain.CouponBatch;
import io.tenure.loyalty.domain.Ended;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.domain.NotEnrolled;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Rejection;
import io.tenure.shared.outcome.Refusal;
import java.util.Optional;

/** Who may use coupons: nobody whom a programme gives nothing, and those for members none but members. */
record CouponUsers(LoyaltyBook book) {

    /** Why a customer may use no coupon of a batch; empty for one who may, and for nobody known. */
    Optional<Rejection> refusal(CouponBatch batch, CouponUse use) {
        return new LeftOut(book)
                .refusal(batch.programme(), use.customerId())
                .or(() -> use.customerId() == null || batch.terms().perMember() == 0
                        ? Optional.empty()
                        : membership(new AccountId(batch.programme(), new CustomerId(use.customerId()))));
    }

    void require(CouponBatch batch, CouponUse use) {
        refusal(batch, use).ifPresent(refusal -> {
            throw new Refusal(refusal);
        });
    }

    private Optional<Rejection> membership(AccountId account) {
        return switch (book.account(account)) {
            case Member _ -> Optional.empty();
            case NotEnrolled _ ->
                Optional.of(new Rejection(
                        "loyalty.not-enrolled",
                        "The coupon is for members, and the customer is none of programme '" + account.programme()
                                + "': enrol the customer, or take another coupon."));
            case Ended _ ->
                Optional.of(new Rejection(
                        "loyalty.membership-ended",
                        "The coupon is for members, and the membership in programme '" + account.programme()
                                + "' has ended: take another coupon."));
        };
    }
}
