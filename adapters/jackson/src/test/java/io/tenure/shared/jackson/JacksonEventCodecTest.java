package io.tenure.shared.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.CustomerRegistered;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.LineItem;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.domain.Personal;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.LastingFailure;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.sealing.SubjectErased;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JacksonEventCodecTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final CustomerRegistered ADA =
            new CustomerRegistered("c1", CustomerKind.PERSON, "Ada", null, "GB", null, null, NOON);

    private final ReadableSealer sealer = new ReadableSealer();
    private final JacksonEventCodec codec = new JacksonEventCodec(sealer, List.of(RelationshipEvent.class), List.of());

    @Test
    void writesOneCompactLineWithoutWhatIsNotThere() {
        assertThat(json(codec.encode(ADA, "c1")))
                .isEqualTo("{\"customerId\":\"c1\",\"kind\":\"PERSON\",\"name\":\"sealed for c1: Ada\","
                        + "\"country\":\"GB\",\"occurredAt\":\"2026-11-22T12:00:00Z\"}");
    }

    @Test
    void namesTheTypeByModuleAndRecord() {
        var data = codec.encode(ADA, "c1");
        assertThat(data.type()).isEqualTo("relationship.CustomerRegistered");
        assertThat(data.revision()).isEqualTo(1);
        assertThat(codec.type(data.type())).isEqualTo(CustomerRegistered.class);
    }

    @Test
    void keepsDecimalsToTheLastZero() {
        var event = purchase(new BigDecimal("1.500"), Map.of());
        var data = codec.encode(event, "c1");
        assertThat(json(data)).contains("\"amount\":\"1.500\"", "\"quantity\":\"6E+2\"");
        assertThat(codec.decode(data, "c1")).isEqualTo(event);
    }

    @Test
    void sealsAPersonalMapAsOneText() {
        var event = purchase(BigDecimal.ONE, Map.of("giftFor", "Bob \"B\"\nline"));
        var data = codec.encode(event, "c1");
        assertThat(json(data)).contains("\"attributes\":\"sealed for c1: {").doesNotContain("\n");
        assertThat(codec.decode(data, "c1")).isEqualTo(event);
    }

    @Test
    void readsErasedPersonalDataAsErased() {
        var registered = codec.encode(ADA, "c1");
        var purchase = codec.encode(purchase(BigDecimal.ONE, Map.of("giftFor", "Bob")), "c1");
        sealer.destroy("c1");
        assertThat(codec.decode(registered, "c1"))
                .isEqualTo(new CustomerRegistered(
                        "c1", CustomerKind.PERSON, Personal.ERASED, null, "GB", null, null, NOON));
        assertThat(codec.decode(purchase, "c1")).isEqualTo(purchase(BigDecimal.ONE, Map.of()));
    }

    @Test
    void readsAPersonalComponentThatWasNeverThereAsAbsentAfterErasureToo() {
        var nameless = new CustomerRegistered("c1", CustomerKind.PERSON, null, null, null, null, null, NOON);
        var data = codec.encode(nameless, "c1");
        sealer.destroy("c1");
        assertThat(codec.decode(data, "c1")).isEqualTo(nameless);
    }

    @Test
    void refusesPersonalDataOfAnErasedCustomer() {
        sealer.destroy("c1");
        assertThatThrownBy(() -> codec.encode(ADA, "c1")).isInstanceOf(SubjectErased.class);
    }

    @Test
    void refusesAnUnknownType() {
        assertThatThrownBy(() -> codec.decode(data("relationship.CustomerAdored", "{}"), "c1"))
                .isInstanceOf(LedgerFailure.class)
                .isNotInstanceOf(LastingFailure.class)
                .hasMessageContaining("relationship.CustomerAdored");
        assertThatThrownBy(() -> codec.type("nonsense")).isInstanceOf(LedgerFailure.class);
        assertThatThrownBy(() -> codec.encode("text", "c1")).hasMessageContaining("java.lang.String");
    }

    @Test
    void refusesAnUnknownComponentByName() {
        assertThatThrownBy(() -> decode("{\"customerId\":\"c1\",\"thread\":\"sealed for c1: t\",\"mood\":\"good\"}"))
                .isInstanceOf(LastingFailure.class)
                .hasMessageContaining("relationship.ThreadClosed revision 1")
                .hasMessageContaining("stream c1")
                .hasMessageContaining("'mood'");
    }

    @Test
    void refusesAMissingComponentByName() {
        assertThatThrownBy(() -> decode("{\"customerId\":\"c1\",\"thread\":\"sealed for c1: t\"}"))
                .isInstanceOf(LastingFailure.class)
                .hasMessageContaining("'occurredAt'");
    }

    @Test
    void refusesAWrongValueWithItsPlace() {
        assertThatThrownBy(() -> decode("{\"customerId\":\"c1\",\"thread\":7}"))
                .isInstanceOf(LastingFailure.class)
                .hasMessageContaining("at /thread");
        assertThatThrownBy(() -> decode("{\"occurredAt\":\"yesterday\"}")).hasMessageContaining("at /occurredAt");
        assertThatThrownBy(() -> decode("{\"customerId\"")).isInstanceOf(LastingFailure.class);
        assertThatThrownBy(() -> decode("[]")).isInstanceOf(LastingFailure.class);
    }

    @Test
    void refusesToWriteANullThatIsNotDeclared() {
        var own = new JacksonEventCodec(sealer, List.of(Nulled.class), List.of());
        assertThatThrownBy(() -> own.encode(Nulled.withoutText(), "c1"))
                .hasMessageContaining("text")
                .hasMessageContaining("null");
    }

    @Test
    void refusesANewerRevision() {
        assertThatThrownBy(() -> codec.decode(new EventData("relationship.ThreadClosed", 2, new byte[0]), "c1"))
                .isInstanceOf(LedgerFailure.class)
                .isNotInstanceOf(LastingFailure.class)
                .hasMessageContaining("revision 2");
    }

    private Object decode(String json) {
        return codec.decode(data("relationship.ThreadClosed", json), "c1");
    }

    private static EventData data(String type, String json) {
        return new EventData(type, 1, json.getBytes(UTF_8));
    }

    private static String json(EventData data) {
        return new String(data.payload(), UTF_8);
    }

    private static InteractionRecorded purchase(BigDecimal amount, Map<String, String> attributes) {
        var item = new LineItem("85123A", null, new BigDecimal("6E+2"), new BigDecimal("2.50"));
        return new InteractionRecorded(
                "c1",
                "i1",
                "shop",
                "536365",
                InteractionKind.PURCHASE,
                Channel.WEB,
                Direction.INBOUND,
                amount,
                "GBP",
                List.of(item, item),
                null,
                null,
                attributes,
                null,
                null,
                null,
                NOON);
    }

    record Nulled(String text) {
        @SuppressWarnings("NullAway") // the point of the test
        static Nulled withoutText() {
            return new Nulled(null);
        }
    }
}
