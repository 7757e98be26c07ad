package io.tenure.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Rejection;
import io.tenure.shared.ledger.LastingFailure;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.outcome.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Messages here are "customer order"; an order tells what becomes of it. */
class InteractionIntakeTest {

    private final List<String> recorded = Collections.synchronizedList(new ArrayList<>());
    private final InteractionIntake intake =
            new InteractionIntake(InteractionIntakeTest::read, (draft, _) -> record(draft), Caller.SYSTEM);

    @Test
    void keepsTheOrderOfOneCustomer() {
        var messages =
                IntStream.range(0, 200).mapToObj(order -> "anna " + order).toList();

        assertThat(take(messages)).isEmpty();

        assertThat(recorded).isEqualTo(messages);
    }

    @Test
    void saysWhyAMessageIsNotRecordedAndRecordsTheOthers() {
        assertThat(take(List.of(
                        "anna 1", "nonsense", "anna refused", "anna broken", "odd", "deep", "anna large", "anna 2")))
                .extractingFromEntries(
                        entry -> entry.getKey() + " " + entry.getValue().code())
                .containsExactly(
                        "1 test.unreadable",
                        "2 test.refused",
                        "3 shared.fault",
                        "4 shared.fault",
                        "5 shared.fault",
                        "6 shared.fault");
        assertThat(recorded).containsExactly("anna 1", "anna 2");
    }

    @Test
    void handsAllBackWhenTheLedgerFails() {
        assertThatThrownBy(() -> take(List.of("anna unwritten", "berta 1"))).isInstanceOf(LedgerFailure.class);

        assertThat(recorded).as("nothing is under way any more").containsExactly("berta 1");
    }

    private Map<Integer, Rejection> take(List<String> messages) {
        return intake.take(messages.stream()
                .map(message -> message.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    private InteractionReceipt record(InteractionDraft draft) {
        switch (draft.externalId()) {
            case "refused" -> throw Refusal.of("test.refused", "not this one");
            case "broken" -> throw new IllegalStateException("nobody thought of this");
            case "large" -> throw new LastingFailure("a commit of 16 MB");
            case "unwritten" -> throw new LedgerFailure("the disk is away");
            default -> recorded.add(draft.source() + " " + draft.externalId());
        }
        return new InteractionReceipt.Recorded(draft.externalId(), new CustomerId(draft.source()), 1, false);
    }

    private static InteractionDraft read(byte[] message) {
        switch (new String(message, StandardCharsets.UTF_8)) {
            case "odd" -> throw new IllegalStateException("no parser thought of this");
            case "deep" -> throw new StackOverflowError("a tower of brackets");
            default -> {}
        }
        var words = new String(message, StandardCharsets.UTF_8).split(" ", -1);
        if (words.length != 2) {
            throw Refusal.of("test.unreadable", "two words");
        }
        return new InteractionDraft(
                words[0],
                words[1],
                new CustomerRef.ByExternalId("shop", words[0]),
                true,
                null,
                InteractionKind.PURCHASE,
                Channel.WEB,
                Direction.INBOUND,
                Instant.EPOCH,
                null,
                List.of(),
                null,
                null,
                Map.of(),
                null,
                null,
                null);
    }
}
