package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.programme.Benefits;
import io.tenure.loyalty.programme.BookingWindow;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.queries.AccountView;
import io.tenure.loyalty.queries.BenefitQueries;
import io.tenure.loyalty.queries.BookingRight;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.loyalty.queries.MemberBenefits;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.views.Views;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Answers what members have beside points. */
record BenefitReads(LoyaltyQueries queries, BenefitDesk desk, Views views, InstantSource clock)
        implements BenefitQueries {

    private static final MemberBenefits NOTHING = new MemberBenefits("", List.of(), List.of(), List.of());

    @Override
    public Optional<Benefits> benefits(String programme) {
        return queries.inForce(programme).map(Programme::benefits);
    }

    @Override
    public Optional<MemberBenefits> ofMember(AccountId account, Caller caller) {
        return queries.account(account, caller).map(view -> queries.inForce(account.programme())
                .flatMap(programme -> standing(view).map(standing -> benefits(standing, programme)))
                .orElse(NOTHING));
    }

    /** Of the account which has the points; absent once the membership has ended. */
    private Optional<Standing> standing(AccountView view) {
        Member member = view.member();
        if (member == null || member.joint() == null) {
            return Optional.ofNullable(member)
                    .map(each -> new Standing(view.account(), each.standing().tier(), each.leftOut()));
        }
        AccountId into =
                new AccountId(view.programme(), new CustomerId(member.joint().into()));
        return views.find(LoyaltyViews.ACCOUNTS, into.toString()).flatMap(this::standing);
    }

    /** The account that has the points, its tier, and whether it is in the control group. */
    private record Standing(AccountId account, String tier, boolean leftOut) {}

    private MemberBenefits benefits(Standing standing, Programme programme) {
        String tier = standing.tier();
        LocalDate today = programme.day(clock.instant());
        return new MemberBenefits(
                tier,
                programme.benefits().prices().stream()
                        .filter(list -> !standing.leftOut()
                                && list.holds(today)
                                && programme.tiers().reaches(tier, list.tier()))
                        .toList(),
                programme.benefits().bookings().stream()
                        .map(window -> right(window, programme, standing))
                        .toList(),
                desk.rights(standing.account(), programme, tier));
    }

    private BookingRight right(BookingWindow window, Programme programme, Standing standing) {
        Instant opens = (standing.leftOut()
                        ? window.opensForAll()
                        : window.opensFor(standing.tier(), programme.tiers()))
                .map(time -> instant(time, programme))
                .orElse(null);
        Instant closes = window.closes() == null ? null : instant(window.closes(), programme);
        Instant now = clock.instant();
        return new BookingRight(
                window,
                opens,
                closes,
                opens != null && !now.isBefore(opens) && (closes == null || now.isBefore(closes)));
    }

    private static Instant instant(LocalDateTime time, Programme programme) {
        return time.atZone(programme.zone()).toInstant();
    }
}
