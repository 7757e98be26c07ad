package io.tenure.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.messaging.commands.ConfirmSending;
import io.tenure.messaging.commands.CorrespondenceCommand;
import io.tenure.messaging.commands.Correspondent;
import io.tenure.messaging.commands.GiveUpSending;
import io.tenure.messaging.commands.HandOver;
import io.tenure.messaging.commands.Letter;
import io.tenure.messaging.commands.ReportBounce;
import io.tenure.messaging.commands.ReportFailure;
import io.tenure.messaging.commands.RequestSending;
import io.tenure.messaging.commands.RetrySending;
import io.tenure.messaging.events.MessageBounced;
import io.tenure.messaging.events.MessageChannel;
import io.tenure.messaging.events.MessageDelayed;
import io.tenure.messaging.events.MessageEvent;
import io.tenure.messaging.events.MessageFailed;
import io.tenure.messaging.events.MessageGivenUp;
import io.tenure.messaging.events.MessageHandedOver;
import io.tenure.messaging.events.MessageHeld;
import io.tenure.messaging.events.MessageQueued;
import io.tenure.messaging.events.MessageRefusal;
import io.tenure.messaging.events.MessageRefused;
import io.tenure.messaging.events.MessageRetried;
import io.tenure.messaging.events.MessageSent;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Specification;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of a message once it was asked for, and for how long it is known. */
class MessageCourseSpecification {

    private static final Correspondent ADA = Correspondent.customer(new CustomerId("ada"));
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3_600);
    private static final Duration MOMENT = Duration.ofNanos(1);
    private static final ContactTerms FREE = terms(null);

    private static final MessageHandedOver HANDED_OVER =
            new MessageHandedOver("ada", "news", 1, "ada@example.com", NOON);
    private static final MessageSent SENT = new MessageSent("ada", "news", MessageChannel.EMAIL, "Hello", NOON);
    private static final MessageBounced BOUNCED = new MessageBounced("ada", "news", "full", NOON);
    private static final MessageFailed FAILED = new MessageFailed("ada", "news", "unknown", NOON);

    @Test
    void aSenderThatMayStillAnswerIsWaitedFor() {
        Instant answer = NOON.plus(KnownMessage.ANSWER);

        given(queued(), HANDED_OVER).when(handOver(answer.minus(MOMENT))).thenNothing();
        given(queued(), HANDED_OVER)
                .when(handOver(answer))
                .then(new MessageHandedOver("ada", "news", 2, "ada@example.com", answer));
    }

    @Test
    void aMessageThatWasHeldWaitsForTheEndOfQuietHours() {
        MessageHeld held = new MessageHeld("ada", "news", LATER, NOON);

        given(queued(), held).when(handOver(LATER.minus(MOMENT))).thenNothing();
        given(queued(), held)
                .when(handOver(LATER))
                .then(new MessageHandedOver("ada", "news", 1, "ada@example.com", LATER));
    }

    @Test
    void anAttemptIsRepeatedWhenItsTimeHasComeAndCountsOn() {
        MessageDelayed delayed = new MessageDelayed("ada", "news", 1, "busy", LATER, NOON);

        given(queued(), HANDED_OVER, delayed)
                .when(handOver(LATER.minus(MOMENT)))
                .thenNothing();
        given(queued(), HANDED_OVER, delayed)
                .when(handOver(LATER))
                .then(new MessageHandedOver("ada", "news", 2, "ada@example.com", LATER));
    }

    @Test
    void anAnswerToAnAttemptThatIsOverIsNone() {
        MessageDelayed delayed = new MessageDelayed("ada", "news", 1, "busy", LATER, NOON);
        ConfirmSending confirm = new ConfirmSending(ADA, "news", 1, "Hello", LATER);

        given(queued()).when(new ConfirmSending(ADA, "news", 0, "Hello", LATER)).thenNothing();
        given(queued(), HANDED_OVER, delayed).when(confirm).thenNothing();
        given(queued(), HANDED_OVER, SENT).when(confirm).thenNothing();
        given(queued(), HANDED_OVER, SENT)
                .when(new ReportFailure(ADA, "news", 1, "late", null, LATER))
                .thenNothing();
    }

    @Test
    void whatHasEndedIsNotHandedOverAgain() {
        MessageGivenUp givenUp = new MessageGivenUp("ada", "news", NOON);
        Instant longAfter = NOON.plus(Duration.ofDays(30));

        given(queued(), HANDED_OVER, SENT).when(handOver(longAfter)).thenNothing();
        given(queued(), HANDED_OVER, FAILED).when(handOver(longAfter)).thenNothing();
        given(queued(), HANDED_OVER, SENT, BOUNCED).when(handOver(longAfter)).thenNothing();
        given(queued(), HANDED_OVER, FAILED, givenUp).when(handOver(longAfter)).thenNothing();
        given(queued(), refused()).when(handOver(longAfter)).thenNothing();
    }

    @Test
    void aReportMayComeBeforeTheAnswerOfWhoeverTookTheMessage() {
        given(queued(), HANDED_OVER)
                .when(new ReportBounce(ADA, "news", "full", NOON))
                .then(BOUNCED);
        given(queued()).when(new ReportBounce(ADA, "news", "full", NOON)).thenNothing();
        given(queued(), HANDED_OVER, FAILED)
                .when(new ReportBounce(ADA, "news", "full", NOON))
                .thenNothing();
    }

    @Test
    void whatBouncedIsSentOnceMoreAtOnceOrGivenUpOnce() {
        MessageRetried retried = new MessageRetried("ada", "news", null, LATER);
        MessageGivenUp givenUp = new MessageGivenUp("ada", "news", LATER);

        given(queued(), HANDED_OVER, SENT, BOUNCED).when(retry(FREE)).then(retried);
        given(queued(), HANDED_OVER, SENT, BOUNCED, retried)
                .when(handOver(LATER))
                .then(new MessageHandedOver("ada", "news", 2, "ada@example.com", LATER));
        given(queued(), HANDED_OVER, SENT, BOUNCED, retried)
                .when(new GiveUpSending(ADA, "news", LATER))
                .thenRejected("messaging.not-failed");
        given(queued(), HANDED_OVER, SENT, BOUNCED)
                .when(new GiveUpSending(ADA, "news", LATER))
                .then(givenUp);
        given(queued(), HANDED_OVER, SENT, BOUNCED, givenUp).when(retry(FREE)).thenRejected("messaging.not-failed");
    }

    @Test
    void aMessageThatWasRefusedIsTheSameAndNotAskedForAgain() {
        given(refused()).when(request("news", LATER, FREE)).thenNothing();
        given(queued(), refused()).when(request("news", LATER, FREE)).thenNothing();
    }

    @Test
    void whatWasRefusedWhenItsTimeCameCountsNotTowardsTheCap() {
        ContactTerms one = terms(new FrequencyCap(MessageChannel.EMAIL, 1, 7));

        given(queued(), refused()).when(request("more", LATER, one)).then(queued("more", MessageChannel.EMAIL, LATER));
        given(queued(), HANDED_OVER, SENT)
                .when(request("more", LATER, one))
                .then(new MessageRefused(
                        "ada", "more", "t", 1, "newsletter", MessageChannel.EMAIL, MessageRefusal.CAP_REACHED, LATER));
    }

    @Test
    void whatDidNotArriveCountsNotTowardsTheCapUntilItIsSentOnceMore() {
        ContactTerms one = terms(new FrequencyCap(MessageChannel.EMAIL, 1, 7));
        MessageQueued more = queued("more", MessageChannel.EMAIL, LATER);
        MessageGivenUp givenUp = new MessageGivenUp("ada", "news", NOON);
        MessageRetried retried = new MessageRetried("ada", "news", null, NOON);

        given(queued(), HANDED_OVER, FAILED).when(request("more", LATER, one)).then(more);
        given(queued(), HANDED_OVER, SENT, BOUNCED)
                .when(request("more", LATER, one))
                .then(more);
        given(queued(), HANDED_OVER, FAILED, givenUp)
                .when(request("more", LATER, one))
                .then(more);
        given(queued(), HANDED_OVER, FAILED, retried)
                .when(request("more", LATER, one))
                .then(new MessageRefused(
                        "ada", "more", "t", 1, "newsletter", MessageChannel.EMAIL, MessageRefusal.CAP_REACHED, LATER));
    }

    @Test
    void whatDidNotArriveIsNotSentOnceMoreOnceOthersHaveReachedTheCap() {
        ContactTerms one = terms(new FrequencyCap(MessageChannel.EMAIL, 1, 7));
        MessageQueued more = queued("more", MessageChannel.EMAIL, LATER);

        given(queued(), HANDED_OVER, FAILED, more).when(retry(one)).thenRejected("messaging.cap-reached");
        given(queued(), HANDED_OVER, FAILED)
                .when(new RetrySending(ADA, "news", null, one, 1, LATER))
                .thenRejected("messaging.cap-reached");
        given(queued(), HANDED_OVER, FAILED).when(retry(one)).then(new MessageRetried("ada", "news", null, LATER));
    }

    @Test
    void theCapOfAChannelCountsThatChannelOnly() {
        ContactTerms one = terms(new FrequencyCap(MessageChannel.EMAIL, 1, 7));

        given(queued("text", MessageChannel.SMS, NOON))
                .when(request("news", NOON, one))
                .then(queued());
    }

    @Test
    void aMessageThatHasEndedIsKnownForFourHundredDays() {
        Instant known = NOON.plus(Duration.ofDays(Correspondence.DAYS_KEPT));

        assertThat(after(queued(), SENT, queued("more", MessageChannel.EMAIL, known.minus(MOMENT))))
                .containsExactly("news", "more");
        assertThat(after(queued(), SENT, queued("more", MessageChannel.EMAIL, known)))
                .containsExactly("more");
    }

    @Test
    void aMessageThatHasNotEndedIsKnownHoweverOldItIs() {
        Instant years = NOON.plus(Duration.ofDays(3_650));

        assertThat(after(queued(), queued("more", MessageChannel.EMAIL, years))).containsExactly("news", "more");
    }

    private static List<String> after(MessageEvent... events) {
        Correspondence known = CorrespondenceDecider.initial();
        for (MessageEvent event : events) {
            known = CorrespondenceDecider.evolve(known, event);
        }
        return known.messages().stream().map(KnownMessage::id).toList();
    }

    private static ContactTerms terms(@Nullable FrequencyCap cap) {
        return new ContactTerms(true, null, ZoneOffset.UTC, cap);
    }

    private static RequestSending request(String id, Instant now, ContactTerms terms) {
        Letter letter = new Letter(
                "t", 1, "newsletter", MessageChannel.EMAIL, false, "ada@example.com", "Hello", "Text", "Hello");
        return new RequestSending(ADA, id, letter, terms, 0, now);
    }

    private static RetrySending retry(ContactTerms terms) {
        return new RetrySending(ADA, "news", null, terms, 0, LATER);
    }

    private static HandOver handOver(Instant now) {
        return new HandOver(ADA, "news", true, FREE, "ada@example.com", now);
    }

    private static MessageQueued queued() {
        return queued("news", MessageChannel.EMAIL, NOON);
    }

    private static MessageQueued queued(String id, MessageChannel channel, Instant at) {
        return new MessageQueued(
                "ada", id, "t", 1, "newsletter", channel, false, "ada@example.com", "Hello", "Text", "Hello", at, at);
    }

    private static MessageRefused refused() {
        return new MessageRefused("ada", "news", "", 0, null, MessageChannel.EMAIL, MessageRefusal.NO_CONSENT, NOON);
    }

    private static Specification<CorrespondenceCommand, Correspondence, MessageEvent> given(MessageEvent... events) {
        return Specification.given(
                CorrespondenceDecider::decide,
                CorrespondenceDecider::evolve,
                CorrespondenceDecider.initial(),
                List.of(events));
    }
}
