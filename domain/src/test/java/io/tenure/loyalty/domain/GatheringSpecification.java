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
import io.tenure.loyalty.events.GuestInvited;
import io.tenure.loyalty.events.InvitationAccepted;
import io.tenure.loyalty.events.InvitationDeclined;
import io.tenure.shared.domain.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatheringSpecification {

    private static final GatheringId DINNER = new GatheringId("club", "dinner");
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Instant EVENING = NOON.plus(Duration.ofHours(7));

    private Gathering gathering = GatheringDecider.initial();

    @Test
    void planIsKeptAndChangedWhereItDiffers() {
        GatheringPlanned planned =
                new GatheringPlanned("club", "dinner", "Dinner", "Quay", EVENING, 2, "gold", null, NOON);
        assertThat(when(plan(2))).containsExactly(planned);
        assertThat(when(plan(2))).as("told again").isEmpty();
        assertThat(when(plan(3))).hasSize(1);
        assertThat(refused(plan(0))).isEqualTo("loyalty.event-invalid");
    }

    @Test
    void seatIsGivenOnceAndComesBackWithANo() {
        when(plan(1));
        assertThat(when(invite("ada"))).containsExactly(new GuestInvited("club", "dinner", "ada", 0, NOON));
        assertThat(when(invite("ada"))).as("told again").isEmpty();
        when(invite("ben"));
        assertThat(when(answer("ada", true))).containsExactly(new InvitationAccepted("club", "dinner", "ada", 1, NOON));
        assertThat(when(answer("ada", true))).as("told again").isEmpty();
        assertThat(refused(answer("ben", true))).isEqualTo("loyalty.event-full");
        assertThat(when(answer("ada", false)))
                .containsExactly(new InvitationDeclined("club", "dinner", "ada", 0, NOON));
        assertThat(when(answer("ben", true))).hasSize(1);
        assertThat(refused(answer("ada", true))).isEqualTo("loyalty.event-full");
    }

    @Test
    void guestIsThereOnceAndTakesASeatThatIsLeft() {
        when(plan(1));
        when(invite("ada"));
        when(invite("ben"));
        assertThat(when(attend("ada", EVENING)))
                .containsExactly(new GuestAttended("club", "dinner", "ada", 1, EVENING));
        assertThat(when(attend("ada", EVENING))).as("told again").isEmpty();
        assertThat(refused(attend("ben", EVENING))).isEqualTo("loyalty.event-full");
        assertThat(refused(answer("ada", false))).isEqualTo("loyalty.guest-attended");
    }

    @Test
    void nobodyComesUninvitedOrTheDayBefore() {
        assertThat(refused(invite("ada"))).isEqualTo("loyalty.unknown-event");
        when(plan(1));
        assertThat(refused(answer("ada", true))).isEqualTo("loyalty.not-invited");
        assertThat(refused(attend("ada", EVENING))).isEqualTo("loyalty.not-invited");
        when(invite("ada"));
        assertThat(refused(attend("ada", EVENING.minus(Duration.ofDays(1))))).isEqualTo("loyalty.event-not-begun");
    }

    @Test
    void planCannotTakeSeatsAway() {
        when(plan(2));
        for (String guest : List.of("ada", "ben")) {
            when(invite(guest));
            when(answer(guest, true));
        }
        assertThat(refused(plan(1))).isEqualTo("loyalty.event-seats-taken");
    }

    @Test
    void nothingChangesOnceItIsCalledOff() {
        assertThat(refused(callOff("storm"))).isEqualTo("loyalty.unknown-event");
        when(plan(2));
        when(invite("ada"));
        when(answer("ada", true));
        assertThat(refused(callOff(" "))).isEqualTo("loyalty.event-reason-invalid");
        assertThat(refused(callOff("x".repeat(201)))).isEqualTo("loyalty.event-reason-invalid");
        assertThat(when(callOff("storm"))).containsExactly(new GatheringCalledOff("club", "dinner", "storm", NOON));
        assertThat(when(callOff("storm"))).as("told again").isEmpty();
        assertThat(when(callOff("flood"))).as("told again for another reason").isEmpty();
        for (GatheringCommand late :
                List.of(plan(3), invite("ben"), answer("ada", true), answer("ada", false), attend("ada", EVENING))) {
            assertThat(refused(late)).as("%s", late).isEqualTo("loyalty.event-called-off");
        }
        assertThat(gathering.guests()).containsExactly(Map.entry("ada", GuestState.ACCEPTED));
    }

    @Test
    void eventThatSomebodyAttendedIsNotCalledOff() {
        when(plan(2));
        when(invite("ada"));
        when(attend("ada", EVENING));
        assertThat(refused(callOff("storm"))).isEqualTo("loyalty.event-attended");
    }

    @Test
    void eventIsCalledOffUntilItIsOver() {
        when(plan(2));
        Instant over = EVENING.plus(Duration.ofHours(12));
        assertThat(refused(new CallOffGathering(DINNER, "storm", over.plusMillis(1))))
                .isEqualTo("loyalty.event-over");
        assertThat(when(new CallOffGathering(DINNER, "storm", over))).hasSize(1);
        assertThat(when(new CallOffGathering(DINNER, "storm", over.plusMillis(1))))
                .as("told again")
                .isEmpty();
    }

    @Test
    void answersOfEachGuestAreCounted() {
        when(plan(2));
        when(invite("ada"));
        when(invite("ben"));
        when(answer("ada", true));
        when(answer("ada", true));
        when(answer("ada", false));
        when(answer("ben", false));
        assertThat(gathering.answers("ada"))
                .as("what is told again is no answer")
                .isEqualTo(2);
        assertThat(gathering.answers("ben")).isOne();
        assertThat(gathering.answers("cleo")).isZero();
    }

    private static CallOffGathering callOff(String reason) {
        return new CallOffGathering(DINNER, reason, NOON);
    }

    private static PlanGathering plan(int seats) {
        return new PlanGathering(DINNER, "Dinner", "Quay", EVENING, seats, "gold", null, NOON);
    }

    private static InviteGuest invite(String guest) {
        return new InviteGuest(DINNER, guest, NOON);
    }

    private static AnswerInvitation answer(String guest, boolean comes) {
        return new AnswerInvitation(DINNER, guest, comes, NOON);
    }

    private static RecordAttendance attend(String guest, Instant at) {
        return new RecordAttendance(DINNER, guest, at);
    }

    private List<GatheringEvent> when(GatheringCommand command) {
        if (GatheringDecider.decide(command, gathering) instanceof Decision.Accepted<GatheringEvent>(var events)) {
            events.forEach(event -> gathering = GatheringDecider.evolve(gathering, event));
            return events;
        }
        throw new AssertionError("refused: " + command);
    }

    private String refused(GatheringCommand command) {
        return GatheringDecider.decide(command, gathering) instanceof Decision.Rejected<GatheringEvent>(var rejection)
                ? rejection.code()
                : "";
    }
}
