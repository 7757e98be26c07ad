package io.tenure.loyalty.queries;

import io.tenure.loyalty.domain.CouponBatch;
import io.tenure.loyalty.domain.NextTier;
import io.tenure.loyalty.programme.Programme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member may see of his own membership.
 *
 * @param programme in the version that counts now; null while none does
 * @param next null at the top, and in a programme without tiers
 * @param cards that can be used
 * @param invitations to events, with answers
 * @param coupons batches that give something now, the first to end first
 */
public record OwnMembership(
        AccountView account,
        @Nullable Programme programme,
        @Nullable NextTier next,
        List<WalletView> wallets,
        List<CardView> cards,
        MemberBenefits benefits,
        List<Invitation> invitations,
        List<CouponBatch> coupons) {}
