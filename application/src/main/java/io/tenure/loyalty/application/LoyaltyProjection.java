package io.tenure.loyalty.application;

import static io.tenure.loyalty.application.LoyaltyViews.ACCOUNTS;
import static io.tenure.loyalty.application.LoyaltyViews.CARDS;
import static io.tenure.loyalty.application.LoyaltyViews.LIABILITIES;
import static io.tenure.loyalty.application.LoyaltyViews.MOVEMENTS;

import io.tenure.loyalty.domain.LoyaltyAccountDecider;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.domain.Movement;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.MemberEnrolled;
import io.tenure.loyalty.events.RedemptionCancelled;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.loyalty.queries.LiabilityView;
import io.tenure.loyalty.queries.MovementView;
import io.tenure.relationship.events.CustomerErased;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.projections.Projection;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.ViewType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the read models of loyalty accounts up with the ledger. */
public final class LoyaltyProjection implements Projection {

    @Override
    public OwnedViews views() {
        return LoyaltyViews.owned();
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return LoyaltyEvent.class.isAssignableFrom(event) || event == CustomerErased.class;
    }

    @Override
    public void apply(RecordedEvent recorded, ViewTransaction views) {
        switch (recorded.event()) {
            case MemberEnrolled e -> keep(null, enrolled(e, recorded.sequence()), views);
            case LoyaltyEvent e -> {
                views.find(ACCOUNTS, id(e)).ifPresent(view -> happened(e, recorded, view, views));
                CardFolding.apply(e, views);
                SideFolding.apply(e, views);
                SpentFolding.apply(e, views);
            }
            case CustomerErased e -> forget(e, views);
            default -> {}
        }
    }

    static AccountView enrolled(MemberEnrolled e, long version) {
        Member member = (Member) LoyaltyAccountDecider.evolve(LoyaltyAccountDecider.initial(), e);
        return new AccountView(e.programme(), e.customerId(), e.occurredAt(), null, member, version);
    }

    private static void happened(LoyaltyEvent e, RecordedEvent recorded, AccountView view, ViewTransaction views) {
        long position = recorded.position();
        Member before = view.member();
        if (before == null) {
            if (e instanceof RedemptionCancelled) { // the piece, and money, of a former member
                Movement.of(e).ifPresent(movement -> views.put(MOVEMENTS, movement(e, movement, position, null)));
            }
            return;
        }
        keep(before, after(view, before, e, recorded.sequence()), views);
        CohortFolding.apply(e, before, views);
        Movement.of(e).ifPresent(movement -> views.put(MOVEMENTS, movement(e, movement, position, before)));
    }

    static AccountView after(AccountView view, Member before, LoyaltyEvent e, long version) {
        @Nullable Member member = LoyaltyAccountDecider.evolve(before, e) instanceof Member still ? still : null;
        return new AccountView(
                view.programme(),
                view.customerId(),
                view.since(),
                member == null ? e.occurredAt() : null,
                member,
                version);
    }

    private static void keep(@Nullable Member before, AccountView now, ViewTransaction views) {
        views.put(LIABILITIES, liability(now.programme(), views).minus(before).plus(now.member()));
        views.put(ACCOUNTS, now);
    }

    private static LiabilityView liability(String programme, ViewTransaction views) {
        return views.find(LIABILITIES, programme).orElseGet(() -> LiabilityView.none(programme));
    }

    private static MovementView movement(LoyaltyEvent e, Movement movement, long position, @Nullable Member member) {
        Reason why = Reason.of(e, member);
        return new MovementView(
                Long.toString(position),
                e.programme(),
                e.customerId(),
                movement.kind(),
                movement.points(),
                movement.balance(),
                e.occurredAt(),
                why.reference(),
                why.version(),
                why.rules(),
                why.text(),
                why.owed(),
                why.forgiven(),
                why.money(),
                why.currency(),
                why.value());
    }

    /**
     * An erased customer's accounts and their history are nobody's any more. What points were spent stays, as the facts
     * do: trials reckon with customers of before.
     */
    private static void forget(CustomerErased e, ViewTransaction views) {
        ViewQuery all = new ViewQuery(
                List.of(new Filter.Is("customer", e.customerId())), null, null, false, null, ViewQuery.LARGEST_PAGE);
        for (AccountView account : views.page(ACCOUNTS, all).views()) {
            views.put(LIABILITIES, liability(account.programme(), views).minus(account.member()));
            CohortFolding.givenUp(account, e.occurredAt(), views);
            views.delete(ACCOUNTS, account.id());
            List<String> accounts = List.of(account.id());
            forget(CARDS, after -> LoyaltyViews.cardsOf(accounts, after), views);
            forget(MOVEMENTS, after -> LoyaltyViews.ofAccounts(accounts, after, ViewQuery.LARGEST_PAGE), views);
        }
    }

    private static <T> void forget(
            ViewType<T> type, Function<@Nullable String, ViewQuery> pages, ViewTransaction views) {
        @Nullable String after = null;
        do {
            Page<T> page = views.page(type, pages.apply(after));
            page.views().forEach(view -> views.delete(type, type.id().apply(view)));
            after = page.next();
        } while (after != null);
    }

    private static String id(LoyaltyEvent e) {
        return e.programme() + "@" + e.customerId();
    }
}
