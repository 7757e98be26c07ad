package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Anna.A;
import static io.tenure.relationship.domain.Anna.EARLIER;
import static io.tenure.relationship.domain.Anna.ID;
import static io.tenure.relationship.domain.Anna.NOW;
import static io.tenure.relationship.domain.Anna.given;

import io.tenure.relationship.commands.GiveConsent;
import io.tenure.relationship.commands.WithdrawConsent;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.ConsentGiven;
import io.tenure.relationship.events.ConsentWithdrawn;
import io.tenure.relationship.events.RelationshipEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsentSpecification {

    private static final Instant LATER = EARLIER.plusSeconds(1);

    @Test
    void notesWhatTheCustomerAllows() {
        given(Anna.registered()).when(give(EARLIER)).then(allowed(EARLIER, Channel.EMAIL));
    }

    @Test
    void notesWhatTheCustomerNoLongerAllows() {
        given(Anna.registered(), allowed(EARLIER, Channel.EMAIL))
                .when(withdraw(LATER))
                .then(withdrawn(LATER));
    }

    @Test
    void notesARefusalThatCameBeforeAnyConsent() {
        given(Anna.registered()).when(withdraw(EARLIER)).then(withdrawn(EARLIER));
    }

    @Test
    void notesTheSameConsentOnce() {
        given(Anna.registered(), allowed(EARLIER, Channel.EMAIL))
                .when(give(EARLIER))
                .thenNothing();
    }

    @Test
    void notesTheSameWithdrawalOnce() {
        given(Anna.registered(), withdrawn(EARLIER)).when(withdraw(EARLIER)).thenNothing();
    }

    @Test
    void notesARenewedConsentAsNewEvidence() {
        given(Anna.registered(), allowed(EARLIER, Channel.EMAIL))
                .when(give(LATER))
                .then(allowed(LATER, Channel.EMAIL));
    }

    @Test
    void tellsChannelsApart() {
        given(Anna.registered(), allowed(EARLIER, Channel.PHONE))
                .when(give(EARLIER))
                .then(allowed(EARLIER, Channel.EMAIL));
    }

    @Test
    void tellsPurposesApart() {
        given(Anna.registered(), new ConsentGiven(A, "survey", Channel.EMAIL, "form", EARLIER))
                .when(give(EARLIER))
                .then(allowed(EARLIER, Channel.EMAIL));
    }

    @Test
    void recordsADeclarationThatArrivesLate() {
        given(Anna.registered(), withdrawn(LATER)).when(give(EARLIER)).then(allowed(EARLIER, Channel.EMAIL));
    }

    @Test
    void letsALateDeclarationNotOverrideANewerOne() {
        given(Anna.registered(), withdrawn(LATER), allowed(EARLIER, Channel.EMAIL))
                .when(withdraw(LATER))
                .thenNothing();
    }

    @Test
    void letsTheLastWordCountOfTwoAtTheSameInstant() {
        given(Anna.registered(), allowed(EARLIER, Channel.EMAIL), withdrawn(EARLIER))
                .when(withdraw(EARLIER))
                .thenNothing();
    }

    @Test
    void notesConsentsForAThousandPurposesAndNoMore() {
        given(consents(999)).when(give(EARLIER)).then(allowed(EARLIER, Channel.EMAIL));
        given(consents(1_000)).when(give(EARLIER)).thenRejected("relationship.too-many-consents");
        given(consents(1_000)).when(withdraw(EARLIER)).thenRejected("relationship.too-many-consents");
    }

    @Test
    void takesADeclarationOfTomorrowSinceClocksDiffer() {
        given(Anna.registered())
                .when(give(NOW.plus(Duration.ofDays(1))))
                .then(allowed(NOW.plus(Duration.ofDays(1)), Channel.EMAIL));
    }

    @Test
    void refusesADeclarationOfTheFuture() {
        var future = NOW.plus(Duration.ofDays(1)).plusMillis(1);
        given(Anna.registered()).when(give(future)).thenRejected("relationship.declared-at-too-late");
        given(Anna.registered()).when(withdraw(future)).thenRejected("relationship.declared-at-too-late");
    }

    @Test
    void refusesADeclarationWithoutPurpose() {
        given(Anna.registered())
                .when(new GiveConsent(ID, " ", Channel.EMAIL, "form", EARLIER, NOW))
                .thenRejected("relationship.purpose-missing");
        given(Anna.registered())
                .when(new WithdrawConsent(ID, "p".repeat(101), Channel.EMAIL, "form", EARLIER, NOW))
                .thenRejected("relationship.purpose-too-long");
    }

    @Test
    void refusesADeclarationWithoutSource() {
        given(Anna.registered())
                .when(new GiveConsent(ID, "news", Channel.EMAIL, "", EARLIER, NOW))
                .thenRejected("relationship.source-missing");
        given(Anna.registered())
                .when(new WithdrawConsent(ID, "news", Channel.EMAIL, "s".repeat(201), EARLIER, NOW))
                .thenRejected("relationship.source-too-long");
    }

    private static GiveConsent give(Instant declaredAt) {
        return new GiveConsent(ID, "news", Channel.EMAIL, "form", declaredAt, NOW);
    }

    private static WithdrawConsent withdraw(Instant declaredAt) {
        return new WithdrawConsent(ID, "news", Channel.EMAIL, "form", declaredAt, NOW);
    }

    private static ConsentGiven allowed(Instant declaredAt, Channel channel) {
        return new ConsentGiven(A, "news", channel, "form", declaredAt);
    }

    private static ConsentWithdrawn withdrawn(Instant declaredAt) {
        return new ConsentWithdrawn(A, "news", Channel.EMAIL, "form", declaredAt);
    }

    private static List<RelationshipEvent> consents(int count) {
        List<RelationshipEvent> history = new ArrayList<>(List.of(Anna.registered()));
        IntStream.range(0, count)
                .forEach(i -> history.add(new ConsentGiven(A, "purpose-" + i, Channel.EMAIL, "form", EARLIER)));
        return history;
    }
}
