package io.tenure.loyalty.application;

import io.tenure.loyalty.programme.DayOfBirth;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.loyalty.queries.CardView;
import io.tenure.loyalty.queries.CohortView;
import io.tenure.loyalty.queries.LiabilityView;
import io.tenure.loyalty.queries.MovementView;
import io.tenure.loyalty.queries.RewardView;
import io.tenure.loyalty.queries.RuleMonthView;
import io.tenure.loyalty.queries.SideView;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewType;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The read models of the loyalty module. */
public final class LoyaltyViews {

    /** The name of the projection that makes them. */
    public static final String PROJECTION = "loyalty";

    /** The name of the projection that makes those of rewards. */
    public static final String REWARD_PROJECTION = "loyalty-rewards";

    static final ViewType<AccountView> ACCOUNTS = new ViewType<>(
            "loyaltyAccount",
            AccountView.class,
            AccountView::id,
            List.of(
                    new ViewField<>("programme", AccountView::programme),
                    new ViewField<>("customer", AccountView::customerId),
                    new ViewField<>("due", LoyaltyViews::due),
                    new ViewField<>("birthday", LoyaltyViews::birthday),
                    new ViewField<>("joined", LoyaltyViews::joined)),
            view -> List.of(),
            List.of(List.of("programme"), List.of("customer"), List.of("due"), List.of("birthday"), List.of("joined")));

    static final ViewType<CardView> CARDS = new ViewType<>(
            "loyaltyCard",
            CardView.class,
            CardView::id,
            List.of(
                    new ViewField<>("account", view -> view.account().toString()),
                    new ViewField<>("issuedAt", view -> view.issuedAt().toEpochMilli())),
            view -> List.of(),
            List.of(List.of("account", "issuedAt")));

    static final ViewType<MovementView> MOVEMENTS = new ViewType<>(
            "loyaltyMovement",
            MovementView.class,
            MovementView::id,
            List.of(
                    new ViewField<>("account", view -> view.programme() + "@" + view.customerId()),
                    new ViewField<>("position", view -> Long.parseLong(view.id()))),
            view -> List.of(),
            List.of(List.of("account", "position")));

    static final ViewType<LiabilityView> LIABILITIES = new ViewType<>(
            "loyaltyLiability", LiabilityView.class, LiabilityView::programme, List.of(), view -> List.of(), List.of());

    static final ViewType<SideView> SIDES = new ViewType<>(
            "loyaltySide",
            SideView.class,
            SideView::id,
            List.of(
                    new ViewField<>("programme", SideView::programme),
                    new ViewField<>("joinedInto", SideView::joinedInto)),
            view -> List.of(),
            List.of(List.of("programme"), List.of("joinedInto")));

    static final ViewType<CohortView> COHORTS = new ViewType<>(
            "loyaltyCohort",
            CohortView.class,
            CohortView::id,
            List.of(new ViewField<>("programme", CohortView::programme)),
            view -> List.of(),
            List.of(List.of("programme")));

    static final ViewType<RuleMonthView> RULE_MONTHS = new ViewType<>(
            "loyaltyRuleMonth",
            RuleMonthView.class,
            RuleMonthView::id,
            List.of(new ViewField<>("programme", RuleMonthView::programme)),
            view -> List.of(),
            List.of(List.of("programme")));

    static final ViewType<SpentPointsView> SPENT = new ViewType<>(
            "loyaltySpent",
            SpentPointsView.class,
            SpentPointsView::id,
            List.of(new ViewField<>("customer", SpentPointsView::customerId)),
            view -> List.of(),
            List.of(List.of("customer")));

    static final ViewType<RewardView> REWARDS = new ViewType<>(
            "loyaltyReward",
            RewardView.class,
            RewardView::id,
            List.of(new ViewField<>("programme", RewardView::programme), new ViewField<>("price", RewardView::price)),
            view -> List.of(),
            List.of(List.of("programme", "price")));

    static final ViewType<ReservationView> RESERVATIONS = new ViewType<>(
            "loyaltyReservation",
            ReservationView.class,
            ReservationView::id,
            List.of(new ViewField<>("at", view -> view.at().toEpochMilli())),
            view -> List.of(),
            List.of(List.of("at")));

    private LoyaltyViews() {}

    /** Those of accounts, for the engine to prepare. */
    public static OwnedViews owned() {
        return new OwnedViews(
                PROJECTION, List.of(ACCOUNTS, CARDS, MOVEMENTS, LIABILITIES, SIDES, COHORTS, RULE_MONTHS, SPENT));
    }

    /** Those of rewards, for the engine to prepare. */
    public static OwnedViews ownedByRewards() {
        return new OwnedViews(REWARD_PROJECTION, List.of(REWARDS, RESERVATIONS));
    }

    static ViewQuery ofAccounts(List<String> accounts, @Nullable String after, int limit) {
        return new ViewQuery(List.of(new Filter.In("account", accounts)), null, "position", true, after, limit);
    }

    /** Newest first. */
    static ViewQuery cardsOf(List<String> accounts, @Nullable String after) {
        return new ViewQuery(
                List.of(new Filter.In("account", accounts)), null, "issuedAt", true, after, ViewQuery.LARGEST_PAGE);
    }

    /** A day of the year in a programme, as {@code club/--02-29}. */
    static String day(String programme, MonthDay day) {
        return programme + "/" + day;
    }

    private static @Nullable String birthday(AccountView view) {
        return view.member() == null
                ? null
                : DayOfBirth.of(view.member().birthday())
                        .map(day -> day(view.programme(), day))
                        .orElse(null);
    }

    /** By UTC. */
    private static @Nullable String joined(AccountView view) {
        return view.member() == null
                ? null
                : day(view.programme(), MonthDay.from(view.since().atOffset(ZoneOffset.UTC)));
    }

    private static @Nullable Long due(AccountView view) {
        return view.member() == null
                ? null
                : view.member().due().map(Instant::toEpochMilli).orElse(null);
    }
}
