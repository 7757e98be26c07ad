package io.tenure.messaging.domain;

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
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrespondenceSpecification {

    private static final Correspondent ADA = Correspondent.customer(new CustomerId("ada"));
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    /** Six in the evening in Shanghai. */
    private static final Instant EVENING = Instant.parse("2026-11-27T10:00:00Z");

    private static final Instant LATE = Instant.parse("2026-11-27T14:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-28T00:00:00Z");

    private static final ContactTerms FREE = terms(true, null);
    private static final ContactTerms FORBIDDEN = terms(false, null);

    @Test
    void aMessageIsQueuedToBeSentAtOnce() {
        given().when(request("news", EVENING, FREE)).then(queued("news", EVENING, EVENING));
    }

    @Test
    void theSameMessageAskedForAgainIsTheSame() {
        given(queued("news", EVENING, EVENING))
                .when(request("news", LATE, FORBIDDEN))
                .thenNothing();
    }

    @Test
    void atNightAMessageWaitsForTheMorningOfTheCustomer() {
        given().when(request("news", LATE, FREE)).then(queued("news", LATE, MORNING));
    }

    @Test
    void whatACustomerWaitsForIsSentAtNightToo() {
        given().when(new RequestSending(ADA, "code", letter(null, true, "ada@example.com"), FREE, 0, LATE))
                .then(new MessageQueued(
                        "ada",
                        "code",
                        "t",
                        1,
                        null,
                        MessageChannel.EMAIL,
                        true,
                        "ada@example.com",
                        "Hello",
                        "Text",
                        "Hello",
                        LATE,
                        LATE));
    }

    @Test
    void withoutConsentNothingIsSent() {
        given().when(request("news", EVENING, FORBIDDEN)).then(refused("news", MessageRefusal.NO_CONSENT));
    }

    @Test
    void withoutAnAddressNothingIsSent() {
        given().when(new RequestSending(ADA, "news", letter("newsletter", false, null), FREE, 0, EVENING))
                .then(refused("news", MessageRefusal.NO_CONTACT_POINT));
    }

    @Test
    void noMoreMessagesThanTheCapAreSentWithinItsDays() {
        var capped = terms(true, new FrequencyCap(MessageChannel.EMAIL, 1, 7));

        given(queued("news", EVENING.minus(Duration.ofDays(6)), EVENING))
                .when(request("more", EVENING, capped))
                .then(refused("more", MessageRefusal.CAP_REACHED));
        given(queued("news", EVENING.minus(Duration.ofDays(7)), EVENING))
                .when(request("more", EVENING, capped))
                .then(queued("more", EVENING, EVENING));
    }

    @Test
    void theCapDoesNotCountWhatWasRefusedNorServices() {
        var capped = terms(true, new FrequencyCap(MessageChannel.EMAIL, 1, 7));

        given(refused("news", MessageRefusal.NO_CONSENT))
                .when(request("more", EVENING, capped))
                .then(queued("more", EVENING, EVENING));
        given(queued("news", EVENING, EVENING))
                .when(new RequestSending(ADA, "code", letter(null, true, "ada@example.com"), capped, 0, EVENING))
                .then(new MessageQueued(
                        "ada",
                        "code",
                        "t",
                        1,
                        null,
                        MessageChannel.EMAIL,
                        true,
                        "ada@example.com",
                        "Hello",
                        "Text",
                        "Hello",
                        EVENING,
                        EVENING));
    }

    @Test
    void aMessageIsHandedOverOnceWhenItsTimeHasCome() {
        given(queued("news", LATE, MORNING)).when(handOver(LATE, FREE)).thenNothing();
        given(queued("news", LATE, MORNING)).when(handOver(MORNING, FREE)).then(handedOver(1, MORNING));
        given(queued("news", LATE, MORNING), handedOver(1, MORNING))
                .when(handOver(MORNING, FREE))
                .thenNothing();
    }

    @Test
    void consentThatWasWithdrawnMeanwhileCounts() {
        given(queued("news", LATE, MORNING))
                .when(handOver(MORNING, FORBIDDEN))
                .then(new MessageRefused(
                        "ada", "news", "", 0, null, MessageChannel.EMAIL, MessageRefusal.NO_CONSENT, MORNING));
    }

    @Test
    void aMessageThatIsNoLongerMeantWhenItsTimeComesIsNotSent() {
        given(queued("news", LATE, MORNING))
                .when(new HandOver(ADA, "news", false, FREE, "ada@example.com", MORNING))
                .then(new MessageRefused(
                        "ada", "news", "", 0, null, MessageChannel.EMAIL, MessageRefusal.NO_LONGER_MEANT, MORNING));
    }

    @Test
    void aMessageGoesWhereTheCustomerIsReachedWhenItsTimeComesOrNowhere() {
        given(queued("news", LATE, MORNING))
                .when(new HandOver(ADA, "news", true, FREE, "ada@home.example", MORNING))
                .then(new MessageHandedOver("ada", "news", 1, "ada@home.example", MORNING));
        given(queued("news", LATE, MORNING))
                .when(new HandOver(ADA, "news", true, FREE, null, MORNING))
                .then(new MessageRefused(
                        "ada", "news", "", 0, null, MessageChannel.EMAIL, MessageRefusal.NO_CONTACT_POINT, MORNING));
    }

    @Test
    void theCapCountsWhatOtherRecordsOfTheCustomerWereSent() {
        var three = terms(true, new FrequencyCap(MessageChannel.EMAIL, 3, 7));
        Letter letter = letter("newsletter", false, "ada@example.com");

        given(queued("news", EVENING, EVENING))
                .when(new RequestSending(ADA, "more", letter, three, 1, EVENING))
                .then(queued("more", EVENING, EVENING));
        given(queued("news", EVENING, EVENING))
                .when(new RequestSending(ADA, "more", letter, three, 2, EVENING))
                .then(refused("more", MessageRefusal.CAP_REACHED));
    }

    @Test
    void aMessageThatCouldNotBeSentByDayWaitsForTheNextMorning() {
        given(queued("news", EVENING, EVENING))
                .when(handOver(LATE, FREE))
                .then(new MessageHeld("ada", "news", MORNING, LATE));
    }

    @Test
    void aMessageWhoseSenderDiedIsHandedOverAgain() {
        Instant later = EVENING.plus(KnownMessage.ANSWER);

        given(queued("news", EVENING, EVENING), handedOver(1, EVENING))
                .when(handOver(later, FREE))
                .then(handedOver(2, later));
    }

    @Test
    void onlyTheAnswerToTheLastAttemptCounts() {
        given(queued("news", EVENING, EVENING), handedOver(1, EVENING))
                .when(new ConfirmSending(ADA, "news", 1, "Hello", EVENING))
                .then(sent());
        given(queued("news", EVENING, EVENING), handedOver(1, EVENING), handedOver(2, LATE))
                .when(new ReportFailure(ADA, "news", 1, "late", null, LATE))
                .thenNothing();
    }

    @Test
    void anAttemptThatFailedIsRepeatedOrTheLast() {
        given(queued("news", EVENING, EVENING), handedOver(1, EVENING))
                .when(new ReportFailure(ADA, "news", 1, "busy", LATE, EVENING))
                .then(new MessageDelayed("ada", "news", 1, "busy", LATE, EVENING));
        given(queued("news", EVENING, EVENING), handedOver(1, EVENING))
                .when(new ReportFailure(ADA, "news", 1, "unknown", null, EVENING))
                .then(new MessageFailed("ada", "news", "unknown", EVENING));
    }

    @Test
    void aMessageBouncesOnce() {
        var bounced = new MessageBounced("ada", "news", "full", LATE);

        given(queued("news", EVENING, EVENING), handedOver(1, EVENING), sent())
                .when(new ReportBounce(ADA, "news", "full", LATE))
                .then(bounced);
        given(queued("news", EVENING, EVENING), handedOver(1, EVENING), sent(), bounced)
                .when(new ReportBounce(ADA, "news", "full", LATE))
                .thenNothing();
        given().when(new ReportBounce(ADA, "news", "full", LATE)).thenRejected("messaging.unknown-message");
    }

    @Test
    void whatFailedIsSentOnceMoreOrGivenUp() {
        var failed = new MessageFailed("ada", "news", "unknown", EVENING);

        given(queued("news", EVENING, EVENING), handedOver(1, EVENING), failed)
                .when(new RetrySending(ADA, "news", "ada@home.example", FREE, 0, LATE))
                .then(new MessageRetried("ada", "news", "ada@home.example", LATE));
        given(queued("news", EVENING, EVENING), handedOver(1, EVENING), failed)
                .when(new GiveUpSending(ADA, "news", LATE))
                .then(new MessageGivenUp("ada", "news", LATE));
        given(queued("news", EVENING, EVENING))
                .when(new GiveUpSending(ADA, "news", LATE))
                .thenRejected("messaging.not-failed");
    }

    private static ContactTerms terms(boolean allowed, @Nullable FrequencyCap cap) {
        return new ContactTerms(allowed, NIGHT, SHANGHAI, cap);
    }

    private static RequestSending request(String id, Instant now, ContactTerms terms) {
        return new RequestSending(ADA, id, letter("newsletter", false, "ada@example.com"), terms, 0, now);
    }

    private static Letter letter(@Nullable String purpose, boolean prompt, @Nullable String address) {
        return new Letter("t", 1, purpose, MessageChannel.EMAIL, prompt, address, "Hello", "Text", "Hello");
    }

    private static HandOver handOver(Instant now, ContactTerms terms) {
        return new HandOver(ADA, "news", true, terms, "ada@example.com", now);
    }

    private static MessageQueued queued(String id, Instant at, Instant sendAt) {
        return new MessageQueued(
                "ada",
                id,
                "t",
                1,
                "newsletter",
                MessageChannel.EMAIL,
                false,
                "ada@example.com",
                "Hello",
                "Text",
                "Hello",
                sendAt,
                at);
    }

    private static MessageRefused refused(String id, MessageRefusal reason) {
        return new MessageRefused("ada", id, "t", 1, "newsletter", MessageChannel.EMAIL, reason, EVENING);
    }

    private static MessageHandedOver handedOver(int attempt, Instant at) {
        return new MessageHandedOver("ada", "news", attempt, "ada@example.com", at);
    }

    private static MessageSent sent() {
        return new MessageSent("ada", "news", MessageChannel.EMAIL, "Hello", EVENING);
    }

    private static Specification<CorrespondenceCommand, Correspondence, MessageEvent> given(MessageEvent... events) {
        return Specification.given(
                CorrespondenceDecider::decide,
                CorrespondenceDecider::evolve,
                CorrespondenceDecider.initial(),
                List.of(events));
    }
}
