package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.SHOP;
import static io.tenure.loyalty.DinnerByMail.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Caller;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.loyalty.events.GuestInvited;
import io.tenure.messaging.application.port.in.MessageDraft;
import io.tenure.messaging.domain.MessagePhase;
import io.tenure.messaging.events.MessageChannel;
import io.tenure.messaging.events.MessageRefusal;
import io.tenure.messaging.queries.MessageView;
import io.tenure.shared.domain.CustomerId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvitationMessagesTest extends WithDinnerByMail {

    private static final String POLICY = "loyalty-invitations";
    private static final String MESSAGE = "event-invitation:club:dinner";

    @Test
    void reachOnceThoseWhoAllowThem() throws Exception {
        dinner.messagesArePlanned();
        CustomerId ada = dinner.member("ada");
        CustomerId bob = dinner.member("bob");
        dinner.consents(ada);
        List.of(ada, bob).forEach(guest -> dinner.guest(guest, GuestState.INVITED));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(dinner.messages(ada, MESSAGE))
                    .extracting(MessageView::state)
                    .containsExactly(MessagePhase.SENT);
            assertThat(dinner.messages(bob, MESSAGE))
                    .extracting(MessageView::refusal)
                    .containsExactly(MessageRefusal.NO_CONSENT);
        });
        hears(ada);
        assertThat(dinner.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("You are invited: Dinner");
            assertThat(mail.getContent().toString()).contains("Dinner", "2026-05-07 11:00", "Quay");
        });
    }

    @Test
    void waitUntilTheNightIsOver() throws Exception {
        CustomerId ada = invitedAtMidnight(Duration.ZERO);

        dinner.tenure().later(Duration.ofHours(9));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(dinner.messages(ada, MESSAGE))
                .extracting(MessageView::state)
                .containsExactly(MessagePhase.SENT));
        assertThat(dinner.readers()).containsExactly("ada@example.com");
    }

    @Test
    void areNotSentInTheMorningWhenTheEventWasCalledOffAtNight() throws Exception {
        CustomerId ada = invitedAtMidnight(Duration.ZERO);

        dinner.callOff("storm");
        dinner.tenure().later(Duration.ofHours(9));

        areNoLongerMeantFor(ada);
        await().atMost(PATIENCE).until(() -> !dinner.mails().isEmpty());
        assertThat(dinner.mails().getFirst().getSubject()).isEqualTo("Dinner does not take place");
        assertThat(dinner.mails()).hasSize(1);
    }

    @Test
    void areNotSentOnceTheEventHasBegun() throws Exception {
        CustomerId ada = invitedAtMidnight(Duration.ofDays(2));

        dinner.tenure().later(Duration.ofHours(12));

        areNoLongerMeantFor(ada);
        assertThat(dinner.mails()).isEmpty();
    }

    @Test
    void areNotSentToWhoHasAnsweredMeanwhile() throws Exception {
        CustomerId ada = invitedAtMidnight(Duration.ZERO);

        dinner.guest(ada, GuestState.DECLINED);
        dinner.tenure().later(Duration.ofHours(9));

        areNoLongerMeantFor(ada);
        assertThat(dinner.mails()).isEmpty();
    }

    @Test
    void areNotSentToWhoHasAnsweredUnderARecordThatWasMergedSince() throws Exception {
        dinner.tenure().later(Duration.ofHours(13));
        CustomerId ada = dinner.member("ada");
        CustomerId bob = dinner.guest("bob", GuestState.INVITED);
        dinner.consents(ada);
        await().atMost(PATIENCE).until(() -> dinner.tenure().core().messaging().unsent() == 1);
        dinner.tenure().relationship().mergeCustomers().merge(ada, bob, SHOP);
        dinner.messagesArePlanned();
        hears(bob);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(dinner.messages(ada, MESSAGE))
                .extracting(MessageView::state)
                .containsExactly(MessagePhase.QUEUED));

        dinner.guest(ada, GuestState.DECLINED);
        dinner.tenure().later(Duration.ofHours(9));

        areNoLongerMeantFor(ada);
        assertThat(dinner.mails()).isEmpty();
    }

    @Test
    void keepNoMessageBackThatOnlyIsCalledLikeOne() throws Exception {
        dinner.messagesArePlanned();
        CustomerId ada = dinner.member("ada");
        dinner.consents(ada);
        dinner.tenure().later(Duration.ofHours(13));
        String id = "event-invitation:Nobody:supper";
        dinner.tenure()
                .core()
                .messaging()
                .sendMessage()
                .send(
                        new MessageDraft(
                                id,
                                ada,
                                "event-invitation",
                                MessageChannel.EMAIL,
                                null,
                                Map.of("event", "Supper", "place", "Quay", "time", "tomorrow"),
                                false),
                        Caller.SYSTEM);

        dinner.tenure().later(Duration.ofHours(9));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(dinner.messages(ada, id))
                .extracting(MessageView::state)
                .containsExactly(MessagePhase.SENT));
    }

    private CustomerId invitedAtMidnight(Duration later) throws Exception {
        dinner.messagesArePlanned();
        CustomerId ada = dinner.member("ada");
        dinner.consents(ada);
        dinner.tenure().later(later.plus(Duration.ofHours(13)));
        dinner.guest(ada, GuestState.INVITED);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(dinner.messages(ada, MESSAGE))
                .extracting(MessageView::state)
                .containsExactly(MessagePhase.QUEUED));
        return ada;
    }

    private void areNoLongerMeantFor(CustomerId guest) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(dinner.messages(guest, MESSAGE))
                .extracting(MessageView::refusal)
                .containsExactly(MessageRefusal.NO_LONGER_MEANT));
    }

    @Test
    void reachTheRecordThatAnotherWasMergedIntoAndNoFormerOrErasedMember() throws Exception {
        CustomerId ada = dinner.guest("ada", GuestState.INVITED);
        CustomerId bob = dinner.guest("bob", GuestState.INVITED);
        CustomerId cid = dinner.guest("cid", GuestState.INVITED);
        CustomerId dan = dinner.guest("dan", GuestState.INVITED);
        CustomerId eve = dinner.guest("eve", GuestState.ACCEPTED);
        List.of(ada, cid, dan, eve).forEach(dinner::consents);
        dinner.tenure().relationship().mergeCustomers().merge(ada, bob, SHOP);
        dinner.leaves(cid);
        dinner.tenure().relationship().eraseCustomer().erase(dan, "asked for it", Caller.SYSTEM);
        dinner.messagesArePlanned();

        List.of(eve, dan, cid, bob, ada, bob).forEach(this::hears);

        await().atMost(PATIENCE).until(() -> !dinner.mails().isEmpty());
        assertThat(dinner.messages(ada, MESSAGE)).hasSize(1);
        assertThat(List.of(cid, eve))
                .allSatisfy(guest -> assertThat(dinner.messages(guest, MESSAGE)).isEmpty());
        assertThat(dinner.readers()).containsExactly("ada@example.com");
    }

    @Test
    void areOfNoUseOnceTheEventIsCalledOffOrHasBegun() throws Exception {
        CustomerId ada = dinner.guest("ada", GuestState.INVITED);
        dinner.consents(ada);
        await().atMost(PATIENCE).until(() -> dinner.tenure().core().messaging().unsent() == 1);
        dinner.tenure().later(Duration.ofDays(3));
        dinner.messagesArePlanned();
        hears(ada);
        dinner.callOff("storm");
        hears(ada);

        assertThat(dinner.messages(ada, MESSAGE)).isEmpty();
    }

    @Test
    void areCountedWhereNobodyCanBeWrittenTo() throws Exception {
        List.of("ada", "bob").forEach(guest -> dinner.guest(guest, GuestState.INVITED));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        dinner.tenure().core().messaging().queries().unsent())
                .singleElement()
                .satisfies(unsent -> {
                    assertThat(unsent.template()).isEqualTo("event-invitation");
                    assertThat(unsent.programme()).isEqualTo("club");
                    assertThat(unsent.reason()).isEqualTo("messaging.no-sender");
                    assertThat(unsent.messages()).isEqualTo(2);
                }));
        assertThat(dinner.tenure().core().messaging().unsent()).isEqualTo(2);
    }

    private void hears(CustomerId guest) {
        dinner.hears(
                POLICY,
                new GuestInvited(
                        "club", "dinner", guest.value(), 0, dinner.tenure().now()));
    }
}
