package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static io.tenure.loyalty.DinnerByMail.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Caller;
import io.tenure.messaging.application.port.in.MessageDecision;
import io.tenure.messaging.application.port.in.MessageDraft;
import io.tenure.messaging.domain.MessagePhase;
import io.tenure.messaging.events.MessageChannel;
import io.tenure.messaging.events.MessageRefusal;
import io.tenure.messaging.queries.MessageView;
import io.tenure.relationship.application.port.in.ContactPointDraft;
import io.tenure.relationship.events.ContactKind;
import io.tenure.shared.domain.CustomerId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may change between a message that is asked for and its time. */
class WaitingMessagesTest extends WithDinnerByMail {

    @Test
    void aMergeMakesNoRoomForMoreMessages() throws Exception {
        dinner.tenure()
                .core()
                .messaging()
                .changePlan()
                .change(DinnerByMail.PLAN + "caps:\n  - {channel: email, messages: 1, days: 7}\n", MARKETER);
        CustomerId ada = dinner.member("ada");
        CustomerId bob = dinner.member("bob");
        dinner.consents(ada);
        dinner.consents(bob);
        send(bob, "n1");
        dinner.tenure().relationship().mergeCustomers().merge(ada, bob, SHOP);

        assertThat(send(ada, "n2").refusal()).isEqualTo(MessageRefusal.CAP_REACHED);
    }

    @Test
    void anAddressThatWasRemovedAtNightIsNotWrittenToInTheMorning() throws Exception {
        dinner.messagesArePlanned();
        CustomerId ada = dinner.member("ada");
        CustomerId bob = dinner.member("bob");
        areWaiting(ada, bob);

        remove(ada, "ada@example.com");
        remove(bob, "bob@example.com");
        dinner.tenure()
                .relationship()
                .addContactPoint()
                .add(bob, new ContactPointDraft(ContactKind.EMAIL, "bob@home.example"), SHOP);
        dinner.tenure().later(Duration.ofHours(9));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(dinner.messages(ada, "n1"))
                    .extracting(MessageView::refusal)
                    .containsExactly(MessageRefusal.NO_CONTACT_POINT);
            assertThat(dinner.messages(bob, "n1"))
                    .extracting(MessageView::state, MessageView::address)
                    .containsExactly(tuple(MessagePhase.SENT, "bob@home.example"));
        });
        assertThat(dinner.readers()).containsExactly("bob@home.example");
    }

    @Test
    void aPlanThatNamesNoSenderIsSaidToBeTheReasonWhyTheyWait() throws Exception {
        dinner.messagesArePlanned();
        CustomerId ada = dinner.member("ada");
        areWaiting(ada);

        dinner.tenure().core().messaging().changePlan().change("time-zone: Europe/London\n", MARKETER);
        dinner.tenure().later(Duration.ofHours(9));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(dinner.messages(ada, "n1"))
                .extracting(MessageView::state, MessageView::failure)
                .containsExactly(
                        tuple(MessagePhase.QUEUED, "The plan for messages does not say whom e-mails come from.")));
        dinner.messagesArePlanned();
        dinner.tenure().later(Duration.ofMinutes(2));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(dinner.messages(ada, "n1"))
                .extracting(MessageView::state)
                .containsExactly(MessagePhase.SENT));
    }

    private void areWaiting(CustomerId... customers) {
        dinner.tenure().later(Duration.ofHours(13));
        for (CustomerId customer : customers) {
            dinner.consents(customer);
            assertThat(send(customer, "n1").phase()).isEqualTo(MessagePhase.QUEUED);
        }
    }

    private void remove(CustomerId customer, String address) {
        dinner.tenure()
                .relationship()
                .removeContactPoint()
                .remove(customer, new ContactPointDraft(ContactKind.EMAIL, address), SHOP);
    }

    private MessageDecision send(CustomerId customer, String id) {
        return dinner.tenure()
                .core()
                .messaging()
                .sendMessage()
                .send(
                        new MessageDraft(
                                id,
                                customer,
                                "event-invitation",
                                MessageChannel.EMAIL,
                                null,
                                Map.of("event", "Supper", "place", "Quay", "time", "tomorrow"),
                                false),
                        Caller.SYSTEM);
    }
}
