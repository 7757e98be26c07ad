package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.SHOP;
import static io.tenure.loyalty.DinnerByMail.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Caller;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.loyalty.events.GatheringCalledOff;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.together.Together;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalledOffMessagesTest extends WithDinnerByMail {

    private static final String POLICY = "loyalty-called-off";
    private static final String MESSAGE = "event-off:club:dinner";

    @Test
    void reachEachGuestWhoMayComeOnce() throws Exception {
        dinner.messagesArePlanned();
        CustomerId coming = dinner.guest("ada", GuestState.ACCEPTED);
        CustomerId undecided = dinner.guest("bob", GuestState.INVITED);
        CustomerId declined = dinner.guest("cid", GuestState.DECLINED);
        dinner.callOff("storm");
        dinner.callOff("storm");

        await().atMost(PATIENCE).until(() -> dinner.mails().size() == 2);
        assertThat(dinner.mails())
                .allSatisfy(mail -> assertSays(mail, "Dinner does not take place", "2026-05-07", "Quay", "storm"));
        assertThat(dinner.readers()).containsExactlyInAnyOrder("ada@example.com", "bob@example.com");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(dinner.messages(coming, MESSAGE)).hasSize(1);
            assertThat(dinner.messages(undecided, MESSAGE)).hasSize(1);
            assertThat(dinner.messages(declined, MESSAGE)).isEmpty();
        });
    }

    /** {@code -Dtenure.test.guests=5000} has as many as an event may have. */
    @Test
    void reachEveryGuestOfMany() throws Exception {
        int many = Integer.getInteger("tenure.test.guests", 50);
        List<CustomerId> guests = new CopyOnWriteArrayList<>();
        Together.each(
                16,
                IntStream.range(0, many).boxed().toList(),
                number -> guests.add(dinner.guest("guest-" + number, GuestState.INVITED)));
        dinner.callOff("storm");
        dinner.messagesArePlanned();

        long begun = System.nanoTime();
        GatheringCalledOff off = new GatheringCalledOff(
                "club", "dinner", "storm", dinner.tenure().now());
        dinner.hears(POLICY, off);
        System.getLogger(POLICY)
                .log(
                        System.Logger.Level.WARNING,
                        "{0} guests in {1} ms",
                        many,
                        (System.nanoTime() - begun) / 1_000_000);
        assertThat(guests).hasSize(many);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(guests)
                .allSatisfy(guest -> assertThat(dinner.messages(guest, MESSAGE)).hasSize(1)));
    }

    private static void assertSays(MimeMessage mail, String subject, String... words) throws Exception {
        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(mail.getContent().toString()).contains(words);
    }

    @Test
    void reachTheCustomerOfMergedRecordsOnceEachOfSplitOnesAndNoFormerOrErasedMember() throws Exception {
        CustomerId ada = dinner.guest("ada", GuestState.ACCEPTED);
        CustomerId bob = dinner.guest("bob", GuestState.ACCEPTED);
        CustomerId cid = dinner.guest("cid", GuestState.INVITED);
        CustomerId dan = dinner.guest("dan", GuestState.INVITED);
        CustomerId eve = dinner.guest("eve", GuestState.ACCEPTED);
        CustomerId fay = dinner.guest("fay", GuestState.ACCEPTED);
        dinner.tenure().relationship().mergeCustomers().merge(ada, bob, SHOP);
        dinner.tenure().relationship().mergeCustomers().merge(cid, dan, SHOP);
        dinner.tenure().relationship().splitCustomer().split(cid, dan, SHOP);
        dinner.callOff("storm");
        dinner.leaves(eve);
        dinner.tenure().relationship().eraseCustomer().erase(fay, "asked for it", Caller.SYSTEM);
        dinner.messagesArePlanned();

        dinner.hears(
                POLICY,
                new GatheringCalledOff(
                        "club", "dinner", "storm", dinner.tenure().now()));

        await().atMost(PATIENCE).until(() -> dinner.mails().size() == 3);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(List.of(ada, cid, dan))
                .allSatisfy(guest -> assertThat(dinner.messages(guest, MESSAGE)).hasSize(1)));
        assertThat(dinner.messages(eve, MESSAGE)).isEmpty();
        assertThat(dinner.readers()).containsExactlyInAnyOrder("ada@example.com", "cid@example.com", "dan@example.com");
    }
}
