package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.domain.CouponBatch;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.loyalty.queries.CardView;
import io.tenure.loyalty.queries.CouponBatchView;
import io.tenure.loyalty.queries.MovementView;
import io.tenure.loyalty.queries.OwnMembership;
import io.tenure.loyalty.queries.OwnPageQueries;
import io.tenure.loyalty.queries.PassCode;
import io.tenure.loyalty.queries.SignedInMember;
import io.tenure.shared.views.Page;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what members may read of themselves. */
record OwnPages(OwnRecords records, MemberSite.Answers answers, PassCodes passes, InstantSource clock)
        implements OwnPageQueries {

    @Override
    public Optional<List<AccountView>> memberships(SignedInMember member) {
        return records.memberships(member);
    }

    @Override
    public Optional<OwnMembership> membership(SignedInMember member, String programme) {
        Caller acting = OwnRecords.acting(member.customer());
        return records.account(member, programme).map(view -> {
            AccountId account = view.account();
            return new OwnMembership(
                    view,
                    answers.accounts().inForce(programme).orElse(null),
                    answers.accounts().nextTier(view).orElse(null),
                    answers.wallets().ofMember(account, acting),
                    answers.cards().cards(account, acting).stream()
                            .filter(card -> card.state() == CardView.State.USABLE)
                            .toList(),
                    answers.benefits().ofMember(account, acting).orElseThrow(),
                    answers.gatherings().ofMember(account, acting).orElseThrow().stream()
                            .filter(invitation -> invitation.state() != null)
                            .toList(),
                    coupons(programme));
        });
    }

    @Override
    public Optional<Page<MovementView>> history(
            SignedInMember member, String programme, @Nullable String after, int limit) {
        return records.account(member, programme).map(_ -> answers.accounts()
                .history(
                        new AccountId(programme, member.customer()),
                        after,
                        limit,
                        OwnRecords.acting(member.customer())));
    }

    @Override
    public Optional<PassCode> pass(SignedInMember member, String programme) {
        return records.account(member, programme).map(view -> passes.code(view.account(), clock.instant()));
    }

    private List<CouponBatch> coupons(String programme) {
        Instant now = clock.instant();
        return answers.coupons().batches(programme).stream()
                .map(CouponBatchView::batch)
                .filter(batch -> batch.handedOut() && !batch.revoked())
                .filter(batch -> !now.isBefore(batch.terms().from())
                        && now.isBefore(batch.terms().until()))
                .sorted(Comparator.comparing(batch -> batch.terms().until()))
                .toList();
    }
}
