package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.MAY;
import static io.tenure.loyalty.DinnerByMail.DINNER;
import static io.tenure.loyalty.DinnerByMail.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.loyalty.application.port.in.GatheringPlan;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.messaging.domain.MessagePhase;
import io.tenure.messaging.events.MessageRefusal;
import io.tenure.messaging.queries.MessageView;
import io.tenure.shared.domain.CustomerId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MovedMessagesTest extends WithDinnerByMail {

    private static final String INVITATION = "event-invitation:club:dinner";

    @Test
    void reachEachGuestWhoMayCome() throws Exception {
        dinner.guest("ada", GuestState.ACCEPTED);
        dinner.messagesArePlanned();
        CustomerId bob = dinner.member("bob");
        dinner.consents(bob);
        dinner.guest(bob, GuestState.INVITED);
        await().atMost(PATIENCE).until(() -> dinner.mails().size() == 1);
        dinner.guest("cid", GuestState.DECLINED);
        dinner.guest("dan", GuestState.INVITED);

        moved("Harbour", 1);

        await().atMost(PATIENCE).until(() -> dinner.mails().size() == 3);
        assertThat(dinner.readers()).containsExactlyInAnyOrder("bob@example.com", "ada@example.com", "bob@example.com");
        assertThat(dinner.mails().getLast().getSubject()).isEqualTo("Dinner: new time or place");
        assertThat(dinner.mails().getLast().getContent().toString()).contains("2026-05-07 10:00", "Harbour");
    }

    @Test
    void areOfNoUseWhereTimeAndPlaceStay() throws Exception {
        CustomerId ada = dinner.guest("ada", GuestState.ACCEPTED);
        dinner.messagesArePlanned();

        dinner.favours()
                .planGathering()
                .plan(
                        DINNER,
                        new GatheringPlan("Dinner", "Quay", MAY.plus(Duration.ofDays(3)), 8, null, null),
                        MARKETER);
        String moved = moved("Harbour", 1);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(dinner.messages(ada, moved))
                .extracting(MessageView::state)
                .containsExactly(MessagePhase.SENT));
        assertThat(dinner.mails()).hasSize(1);
    }

    @Test
    void areInvitationsAnewForWhoHasGotNoneYet() throws Exception {
        dinner.messagesArePlanned();
        CustomerId ada = dinner.member("ada");
        dinner.consents(ada);
        dinner.tenure().later(Duration.ofHours(13));
        dinner.guest(ada, GuestState.INVITED);
        isQueued(ada, INVITATION);
        dinner.tenure().later(Duration.ofMinutes(1));
        String first = invited(moved("Harbour", 1));
        isQueued(ada, first);
        dinner.tenure().later(Duration.ofMinutes(1));
        String last = invited(moved("Quay", 2));
        isQueued(ada, last);

        dinner.tenure().later(Duration.ofHours(9));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(dinner.messages(ada, INVITATION))
                    .extracting(MessageView::refusal)
                    .containsExactly(MessageRefusal.NO_LONGER_MEANT);
            assertThat(dinner.messages(ada, first))
                    .extracting(MessageView::refusal)
                    .containsExactly(MessageRefusal.NO_LONGER_MEANT);
            assertThat(dinner.messages(ada, last))
                    .extracting(MessageView::state)
                    .containsExactly(MessagePhase.SENT);
        });
        assertThat(dinner.mails()).hasSize(1);
    }

    @Test
    void areOutOfDateInTheMorningOnceThereWasAnotherMove() throws Exception {
        dinner.messagesArePlanned();
        CustomerId ada = dinner.guest("ada", GuestState.ACCEPTED);
        dinner.tenure().later(Duration.ofHours(13));
        String first = moved("Harbour", 1);
        isQueued(ada, first);
        dinner.tenure().later(Duration.ofMinutes(1));
        String last = moved("Quay", 2);
        isQueued(ada, last);

        dinner.tenure().later(Duration.ofHours(9));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(dinner.messages(ada, first))
                    .extracting(MessageView::refusal)
                    .containsExactly(MessageRefusal.NO_LONGER_MEANT);
            assertThat(dinner.messages(ada, last))
                    .extracting(MessageView::state)
                    .containsExactly(MessagePhase.SENT);
        });
    }

    /** The invitation that takes the place of word of a move. */
    private static String invited(String moved) {
        return moved.replace("event-moved", "event-invitation");
    }

    private String moved(String place, int hoursEarlier) {
        dinner.favours()
                .planGathering()
                .plan(
                        DINNER,
                        new GatheringPlan(
                                "Dinner",
                                place,
                                MAY.plus(Duration.ofDays(3)).minus(Duration.ofHours(hoursEarlier)),
                                8,
                                null,
                                null),
                        MARKETER);
        return "event-moved-" + dinner.tenure().now().toEpochMilli() + ":club:dinner";
    }

    private void isQueued(CustomerId guest, String message) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(dinner.messages(guest, message))
                .extracting(MessageView::state)
                .containsExactly(MessagePhase.QUEUED));
    }
}
