package io.tenure.loyalty.application;

import static io.tenure.loyalty.application.GatheringViews.GATHERINGS;
import static io.tenure.loyalty.application.GatheringViews.GUESTS;

import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.loyalty.events.GatheringCalledOff;
import io.tenure.loyalty.events.GatheringEvent;
import io.tenure.loyalty.events.GatheringPlanned;
import io.tenure.loyalty.events.GuestAttended;
import io.tenure.loyalty.events.GuestInvited;
import io.tenure.loyalty.events.InvitationAccepted;
import io.tenure.loyalty.events.InvitationDeclined;
import io.tenure.loyalty.queries.GatheringView;
import io.tenure.loyalty.queries.GuestView;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.projections.Projection;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewTransaction;

/** Keeps the read models of events for members up with the ledger. */
public final class GatheringProjection implements Projection {

    @Override
    public OwnedViews views() {
        return GatheringViews.owned();
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return GatheringEvent.class.isAssignableFrom(event);
    }

    @Override
    public void apply(RecordedEvent recorded, ViewTransaction views) {
        switch (recorded.event()) {
            case GatheringPlanned e -> planned(e, views);
            case GuestInvited e -> moved(e, e.customerId(), GuestState.INVITED, e.taken(), views);
            case InvitationAccepted e -> moved(e, e.customerId(), GuestState.ACCEPTED, e.taken(), views);
            case InvitationDeclined e -> moved(e, e.customerId(), GuestState.DECLINED, e.taken(), views);
            case GuestAttended e -> moved(e, e.customerId(), GuestState.ATTENDED, e.taken(), views);
            case GatheringCalledOff e -> calledOff(e, views);
            default -> {}
        }
    }

    private static void planned(GatheringPlanned e, ViewTransaction views) {
        GatheringView planned = new GatheringView(
                e.programme(),
                e.gathering(),
                e.title(),
                e.place(),
                e.beginsAt(),
                e.seats(),
                e.tier(),
                e.segment(),
                0,
                null);
        int taken =
                views.find(GATHERINGS, planned.id()).map(GatheringView::taken).orElse(0);
        views.put(GATHERINGS, planned.taking(taken));
    }

    private static void calledOff(GatheringCalledOff e, ViewTransaction views) {
        String id = new GatheringId(e.programme(), e.gathering()).toString();
        views.find(GATHERINGS, id).ifPresent(view -> views.put(GATHERINGS, view.off(e.reason())));
    }

    private static void moved(GatheringEvent e, String customer, GuestState state, int taken, ViewTransaction views) {
        GuestView guest = new GuestView(e.programme(), e.gathering(), customer, state, e.occurredAt());
        views.put(GUESTS, guest);
        views.find(GATHERINGS, guest.gatheringId()).ifPresent(view -> views.put(GATHERINGS, view.taking(taken)));
    }
}
