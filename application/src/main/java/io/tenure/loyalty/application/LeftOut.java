package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.domain.Member;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Rejection;
import io.tenure.shared.outcome.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a programme gives nothing, so that the others can be compared with them. */
record LeftOut(LoyaltyBook book) {

    /** Why a customer gets no benefit; empty when it gets what there is, or nobody is named. */
    Optional<Rejection> refusal(String programme, @Nullable String customer) {
        return customer != null && is(new AccountId(programme, new CustomerId(customer)))
                ? Optional.of(new Rejection(
                        "loyalty.control-group",
                        "The member is in the control group, which gets no benefits so that what the programme changes"
                                + " can be measured: take no coupon."))
                : Optional.empty();
    }

    void require(String programme, @Nullable String customer) {
        refusal(programme, customer).ifPresent(refusal -> {
            throw new Refusal(refusal);
        });
    }

    /** Of records that are one customer the account that has the points decides. */
    boolean is(AccountId account) {
        return book.account(account) instanceof Member member
                && (member.joint() == null
                        ? member.leftOut()
                        : is(new AccountId(
                                account.programme(),
                                new CustomerId(member.joint().into()))));
    }
}
