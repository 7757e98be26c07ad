package io.tenure.integration.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The names under which other systems know the events; the version is part of the name. */
public final class EventTypes {

    private static final Map<Class<? extends IntegrationEvent>, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(Registered.class, "io.tenure.customer.registered.v1");
        NAMES.put(Merged.class, "io.tenure.customer.merged.v1");
        NAMES.put(Split.class, "io.tenure.customer.split.v1");
        NAMES.put(Erased.class, "io.tenure.customer.erased.v1");
        NAMES.put(Recorded.class, "io.tenure.interaction.recorded.v1");
        NAMES.put(Corrected.class, "io.tenure.interaction.corrected.v1");
        NAMES.put(Retracted.class, "io.tenure.interaction.retracted.v1");
        NAMES.put(EnteredStage.class, "io.tenure.stage.entered.v1");
        NAMES.put(EnteredSegment.class, "io.tenure.segment.entered.v1");
        NAMES.put(LeftSegment.class, "io.tenure.segment.left.v1");
        NAMES.put(JoinedProgramme.class, "io.tenure.loyalty.joined.v1");
        NAMES.put(LeftProgramme.class, "io.tenure.loyalty.left.v1");
        NAMES.put(MovedPoints.class, "io.tenure.loyalty.points.moved.v1");
        NAMES.put(MovedMoney.class, "io.tenure.loyalty.money.moved.v1");
        NAMES.put(UsedCoupon.class, "io.tenure.loyalty.coupon.used.v1");
        NAMES.put(UsedBenefit.class, "io.tenure.loyalty.benefit.used.v1");
        NAMES.put(MovedGuest.class, "io.tenure.loyalty.guest.moved.v1");
        NAMES.put(CalledOffEvent.class, "io.tenure.loyalty.event.called-off.v1");
        NAMES.put(ReckonedWithPartner.class, "io.tenure.loyalty.partner.reckoned.v1");
        NAMES.put(ChangedTier.class, "io.tenure.loyalty.tier.changed.v1");
        NAMES.put(MessageOutcome.class, "io.tenure.message.outcome.v1");
        NAMES.put(RaisedAlert.class, "io.tenure.alert.raised.v1");
        NAMES.put(ClosedAlert.class, "io.tenure.alert.closed.v1");
        NAMES.put(ValuesRenewed.class, "io.tenure.values.renewed.v1");
    }

    private EventTypes() {}

    public static String of(IntegrationEvent event) {
        return Objects.requireNonNull(NAMES.get(event.getClass()));
    }

    /** The name of every kind of event. */
    public static Map<Class<? extends IntegrationEvent>, String> all() {
        return Collections.unmodifiableMap(NAMES);
    }
}
