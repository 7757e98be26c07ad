package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.AnswerInvitation;
import io.tenure.loyalty.commands.CallOffGathering;
import io.tenure.loyalty.commands.GatheringCommand;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.commands.InviteGuest;
import io.tenure.loyalty.commands.PlanGathering;
import io.tenure.loyalty.commands.RecordAttendance;
import io.tenure.loyalty.events.GatheringCalledOff;
import io.tenure.loyalty.events.GatheringEvent;
import io.tenure.loyalty.events.GatheringPlanned;
import io.tenure.loyalty.events.GuestAttended;
import io.tenure.loyalty.events.InvitationDeclined;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Rejection;
import io.tenure.shared.domain.Specification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A dinner with two seats, at its limits. */
class GatheringLimitsSpecification {

    private static final GatheringId DINNER = new GatheringId("club", "dinner");
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Instant NIGHT = NOON.plus(Duration.ofHours(13));
    private static final String INVALID = "loyalty.event-invalid";

    @Test
    void planHasATitleAPlaceAndSeatsWithinLimits() {
        Gathering none = GatheringDecider.initial();
        when(plan("x".repeat(200), "y".repeat(200), 100_000), none)
                .then(planned("x".repeat(200), "y".repeat(200), 100_000));
        when(plan("x", "y", 1), none).then(planned("x", "y", 1));
        when(plan("x".repeat(201), "y", 1), none).thenRejected(INVALID);
        when(plan("x", "y".repeat(201), 1), none).thenRejected(INVALID);
        when(plan(" ", "y", 1), none).thenRejected(INVALID);
        when(plan("x", " ", 1), none).thenRejected(INVALID);
        when(plan("x", "y", 0), none).thenRejected(INVALID);
        when(plan("x", "y", 100_001), none).thenRejected(INVALID);
    }

    @Test
    void seatsMayBeTakenDownToThoseThatAreTaken() {
        Gathering full =
                with(Map.of("ada", GuestState.ACCEPTED, "ben", GuestState.ATTENDED, "eve", GuestState.INVITED));
        when(plan("Dinner", "Pier", 2), full).then(planned("Dinner", "Pier", 2));
        Rejection refused = refused(plan("Dinner", "Pier", 1), full);
        assertThat(refused.code()).isEqualTo("loyalty.event-seats-taken");
        assertThat(refused.reason()).startsWith("2 seats of event club@dinner");
    }

    @Test
    void fiveThousandGuestsAreInvitedAndWhoIsInvitedAlreadyStaysSo() {
        Map<String, GuestState> guests = new HashMap<>();
        for (int i = 1; i < 5_000; i++) {
            guests.put("guest" + i, GuestState.INVITED);
        }
        assertThat(GatheringDecider.decide(new InviteGuest(DINNER, "ada", NOON), with(guests)))
                .isInstanceOf(Decision.Accepted.class);
        guests.put("ada", GuestState.DECLINED);
        assertThat(refused(new InviteGuest(DINNER, "ben", NOON), with(guests)).code())
                .isEqualTo("loyalty.too-many-guests");
        when(new InviteGuest(DINNER, "ada", NOON), with(guests)).thenNothing();
    }

    @Test
    void guestsAreRecordedFromTwelveHoursBeforeOn() {
        Gathering gathering = with(Map.of("ada", GuestState.ACCEPTED));
        when(new RecordAttendance(DINNER, "ada", NOON.plus(Duration.ofHours(1))), gathering)
                .then(new GuestAttended("club", "dinner", "ada", 1, NOON.plus(Duration.ofHours(1))));
        assertThat(when(
                                new RecordAttendance(
                                        DINNER,
                                        "ada",
                                        NOON.plus(Duration.ofHours(1)).minusMillis(1)),
                                gathering)
                        .thenRejected("loyalty.event-not-begun")
                        .reason())
                .contains("2026-05-05T01:00:00Z", "12 hours");
    }

    @Test
    void whoeverHasASeatComesAlsoWhenAllAreTaken() {
        Gathering full =
                with(Map.of("ada", GuestState.ACCEPTED, "ben", GuestState.ACCEPTED, "eve", GuestState.DECLINED));
        when(new RecordAttendance(DINNER, "ada", NIGHT), full)
                .then(new GuestAttended("club", "dinner", "ada", 2, NIGHT));
        when(new RecordAttendance(DINNER, "eve", NIGHT), full).thenRejected("loyalty.event-full");
    }

    @Test
    void guestWhoNeverSaidYesGivesNoSeatBackWithANo() {
        Gathering one = with(Map.of("ada", GuestState.ACCEPTED, "eve", GuestState.INVITED, "max", GuestState.DECLINED));
        when(new AnswerInvitation(DINNER, "eve", false, NOON), one)
                .then(new InvitationDeclined("club", "dinner", "eve", 1, NOON));
        when(new AnswerInvitation(DINNER, "max", false, NOON), one).thenNothing();
        when(new AnswerInvitation(DINNER, "zoe", false, NOON), one).thenRejected("loyalty.not-invited");
    }

    @Test
    void reasonHasUpToTwoHundredCharacters() {
        when(new CallOffGathering(DINNER, "x".repeat(200), NOON), with(Map.of()))
                .then(new GatheringCalledOff("club", "dinner", "x".repeat(200), NOON));
    }

    @Test
    void ofMergedRecordsTheOneThatIsFarthestOnIsTheGuest() {
        Gathering gathering = with(Map.of(
                "ada", GuestState.DECLINED,
                "ben", GuestState.INVITED,
                "eve", GuestState.ACCEPTED,
                "max", GuestState.ATTENDED));
        assertThat(gathering.guest(List.of("ada", "ben", "eve", "max"))).contains("max");
        assertThat(gathering.guest(List.of("ada", "eve", "ben"))).contains("eve");
        assertThat(gathering.guest(List.of("ben", "ada")))
                .as("an answer is farther on than none")
                .contains("ada");
        assertThat(gathering.guest(List.of("zoe", "ben"))).contains("ben");
        assertThat(gathering.guest(List.of("zoe"))).isEmpty();
    }

    private static Specification.Outcome<GatheringEvent> when(GatheringCommand command, Gathering gathering) {
        return Specification.given(GatheringDecider::decide, GatheringDecider::evolve, gathering, List.of())
                .when(command);
    }

    private static Rejection refused(GatheringCommand command, Gathering gathering) {
        if (GatheringDecider.decide(command, gathering) instanceof Decision.Rejected<GatheringEvent>(var rejection)) {
            return rejection;
        }
        throw new AssertionError("accepted: " + command);
    }

    private static Gathering with(Map<String, GuestState> guests) {
        return new Gathering(planned("Dinner", "Quay", 2), guests, Map.of(), null, null);
    }

    private static PlanGathering plan(String title, String place, int seats) {
        return new PlanGathering(DINNER, title, place, NIGHT, seats, null, null, NOON);
    }

    private static GatheringPlanned planned(String title, String place, int seats) {
        return new GatheringPlanned("club", "dinner", title, place, NIGHT, seats, null, null, NOON);
    }
}
