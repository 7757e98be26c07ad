package io.tenure.loyalty.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.relationship.queries.CustomerEvents;
import io.tenure.segmentation.queries.SegmentQueries;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.Ledger;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ToldPurchasesTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    @Test
    void whatIsTakenBackStaysSoWhateverItIsCorrectedToAfterThat() {
        List<RecordedEvent> record =
                List.of(at(1, recorded()), at(2, retracted()), at(3, corrected(new BigDecimal("80"))));
        ToldPurchases told = new ToldPurchases(
                answering(CustomerEvents.class, Map.of("ofRecord", _ -> record)),
                answering(SegmentQueries.class, Map.of()),
                answering(Ledger.class, Map.of()));

        assertThat(told.find("ada", "i")).get().extracting(Told::retracted).isEqualTo(true);
        assertThat(told.all("ada")).extracting(Told::retracted).containsExactly(true);
    }

    private static RecordedEvent at(long position, Object event) {
        return new RecordedEvent(position, "ada", position - 1, NOON, Map.of(), event, false);
    }

    private static InteractionRecorded recorded() {
        return new InteractionRecorded(
                "ada",
                "i",
                "shop",
                "1",
                InteractionKind.PURCHASE,
                Channel.WEB,
                Direction.INBOUND,
                HUNDRED,
                "EUR",
                List.of(),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                NOON);
    }

    private static InteractionRetracted retracted() {
        return new InteractionRetracted("ada", "i", InteractionKind.PURCHASE, HUNDRED, "EUR", "never was", NOON);
    }

    private static InteractionCorrected corrected(BigDecimal amount) {
        return new InteractionCorrected(
                "ada",
                "i",
                "shop",
                "1",
                InteractionKind.PURCHASE,
                Channel.WEB,
                Direction.INBOUND,
                amount,
                "EUR",
                List.of(),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                "mistyped",
                InteractionKind.PURCHASE,
                HUNDRED,
                "EUR",
                NOON);
    }

    /** Answers what is known, and nothing else may be asked. */
    private static <T> T answering(Class<T> type, Map<String, Function<Object[], Object>> known) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, given) -> {
            if (!known.containsKey(method.getName())) {
                throw new AssertionError("Nobody is to ask for " + method.getName());
            }
            return known.get(method.getName()).apply(given);
        }));
    }
}
