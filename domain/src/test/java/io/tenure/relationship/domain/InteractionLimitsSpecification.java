package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Purchase.purchase;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tenure.relationship.commands.CorrectInteraction;
import io.tenure.relationship.commands.RecordInteraction;
import io.tenure.relationship.events.LineItem;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InteractionLimitsSpecification {

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void refusesAnInteractionThatBreaksALimit(String code, Purchase purchase) {
        Anna.given(Anna.registered()).when(record(purchase)).thenRejected("relationship." + code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void refusesACorrectionThatBreaksALimit(String code, Purchase purchase) {
        var correction =
                new CorrectInteraction(Anna.ID, purchase.build(), purchase().build(), "Typing error", Anna.NOW);
        Anna.given(Anna.registered()).when(correction).thenRejected("relationship." + code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void takesAnInteractionAtTheLimit(String limit, Purchase purchase) {
        var command = record(purchase);
        Anna.given(Anna.registered()).when(command).then(InteractionDecisions.recorded(command));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments("interaction-id-missing", purchase().interactionId("")),
                arguments("interaction-id-too-long", purchase().interactionId(text(201))),
                arguments("source-missing", purchase().source(" ")),
                arguments("source-too-long", purchase().source(text(201))),
                arguments("external-id-missing", purchase().externalId("")),
                arguments("external-id-too-long", purchase().externalId(text(201))),
                arguments("thread-too-long", purchase().thread(text(201))),
                arguments("summary-too-long", purchase().summary(text(10_001))),
                arguments("refers-to-too-long", purchase().refersTo(text(201))),
                arguments("handled-by-too-long", purchase().handledBy(text(201))),
                arguments("too-many-items", purchase().items(items(10_001))),
                arguments("sku-missing", purchase().item("", null, "1", null)),
                arguments("sku-too-long", purchase().item(text(201), null, "1", null)),
                arguments("item-name-too-long", purchase().item("A", text(301), "1", null)),
                arguments("item-category-too-long", purchase().category(text(301))),
                arguments("quantity-too-large", purchase().item("A", null, "1E+15", null)),
                arguments("quantity-too-large", purchase().item("A", null, "1E+2147483647", null)),
                arguments("unit-price-too-large", purchase().item("A", null, "1", "0.00000000001")),
                arguments("too-many-attributes", purchase().attributes(attributes(101))),
                arguments("attribute-key-missing", purchase().attributes(Map.of("", "x"))),
                arguments("attribute-key-too-long", purchase().attributes(Map.of(text(101), "x"))),
                arguments("attribute-value-too-long", purchase().attributes(Map.of("a", text(2_001)))),
                arguments("occurred-at-before-1900", purchase().occurredAt("1899-12-31T23:59:59Z")),
                arguments("occurred-at-too-late", purchase().occurredAt("2026-03-02T10:00:00.001Z")),
                arguments("due-at-before-1900", purchase().dueAt("1899-12-31T23:59:59Z")),
                arguments("due-at-too-late", purchase().dueAt("2126-03-03T00:00:00Z")));
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                arguments(
                        "long ids",
                        purchase().interactionId(text(200)).source(text(200)).externalId(text(200))),
                arguments("long texts", purchase().thread(text(200)).summary(text(10_000))),
                arguments(
                        "nothing optional",
                        purchase().thread(null).summary(null).dueAt(null)),
                arguments("nothing referred to", purchase().refersTo(null).handledBy(null)),
                arguments("many items", purchase().items(items(10_000))),
                arguments("a large item", purchase().item(text(200), text(300), "999999999999999", null)),
                arguments("a tiny price", purchase().item("A", null, "-1", "0.0000000001")),
                arguments("zero", purchase().item("A", null, "0", "0")),
                arguments("many attributes", purchase().attributes(attributes(100))),
                arguments("a long attribute", purchase().attributes(Map.of(text(100), text(2_000)))),
                arguments("long ago", purchase().occurredAt("1900-01-01T00:00:00Z")),
                arguments("tomorrow", purchase().occurredAt("2026-03-02T10:00:00Z")),
                arguments("due in a century", purchase().dueAt("2126-03-02T10:00:00Z")));
    }

    private static RecordInteraction record(Purchase purchase) {
        return new RecordInteraction(Anna.ID, purchase.build(), null, Anna.NOW);
    }

    private static String text(int length) {
        return "x".repeat(length);
    }

    private static List<LineItem> items(int count) {
        return Collections.nCopies(count, Purchase.LANTERN);
    }

    private static Map<String, String> attributes(int count) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < count; i++) {
            attributes.put("key-" + i, "value");
        }
        return attributes;
    }
}
