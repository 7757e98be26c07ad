package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.events.DebtRepaid;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PointsActivated;
import io.tenure.loyalty.events.PointsExpired;
import io.tenure.shared.domain.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One command on a member's account: what it brings about so far, and how the account stands then. */
final class Booking {

    private final AccountId id;
    private final Instant now;
    private final List<LoyaltyEvent> events = new ArrayList<>();
    private final long owedBefore;
    private Member member;

    Booking(AccountId id, Member member, Instant now) {
        this.id = id;
        this.member = member;
        this.now = now;
        this.owedBefore = member.points().owed();
    }

    AccountId id() {
        return id;
    }

    Member member() {
        return member;
    }

    Points points() {
        return member.points();
    }

    String programme() {
        return id.programme();
    }

    String customer() {
        return id.customer().value();
    }

    Instant now() {
        return now;
    }

    void add(LoyaltyEvent event) {
        events.add(event);
        if (LoyaltyAccountDecider.evolve(member, event) instanceof Member changed) {
            member = changed;
        }
    }

    /**
     * Writes down what time has brought: lots that are active now, debt that they pay, lots that are past their time.
     */
    Booking settle() {
        points().lots().stream()
                .filter(lot -> !lot.active() && !lot.activeFrom().isAfter(now))
                .forEach(lot -> add(new PointsActivated(programme(), customer(), lot.id(), lot.points(), now)));
        points().lots().stream().filter(lot -> lot.expired(now)).forEach(this::expire);
        points().oldest(points().owed())
                .forEach(use -> add(new DebtRepaid(programme(), customer(), use.lotId(), use.points(), now)));
        return this;
    }

    private void expire(Lot lot) {
        add(new PointsExpired(programme(), customer(), lot.id(), lot.points(), points().balance() - lot.points(), now));
    }

    Decision<LoyaltyEvent> done() {
        settle();
        String keeper = member.pool().keeper();
        if (member.joint() != null) {
            JoiningDecisions.passOn(member.joint(), owedBefore, this);
        } else if (keeper != null) {
            PoolDecisions.passOn(keeper, owedBefore, this);
        }
        return ended();
    }

    /** Without a look at what is to be passed on: after the end there is nothing. */
    Decision<LoyaltyEvent> ended() {
        return Decision.acceptedAll(events);
    }
}
