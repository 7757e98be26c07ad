package io.tenure.relationship.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionReadingTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Format FORMAT = new Format(Locale.ENGLISH, BERLIN, NOW);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-04T10:11:12.345Z",
                "2026-05-04T10:11:00Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:07Z"
            })
    void aTimeThatTheFormLeavesAsItShowedItStaysToTheMillisecond(String at) {
        InteractionView recorded = recorded(Instant.parse(at));

        var correction = reading(InteractionForm.of(recorded, FORMAT)).correction(recorded, FORMAT);

        assertThat(correction.occurredAt()).isEqualTo(recorded.occurredAt());
        assertThat(correction.dueAt()).isEqualTo(recorded.dueAt());
    }

    @Test
    void aTimeThatIsTypedAnewCounts() {
        InteractionView recorded = recorded(Instant.parse("2026-05-04T10:11:12.345Z"));
        InteractionForm other = InteractionForm.of(recorded(Instant.parse("2026-05-04T10:12:00Z")), FORMAT);

        var correction = reading(other).correction(recorded, FORMAT);

        assertThat(correction.occurredAt()).isEqualTo("2026-05-04T10:12:00Z");
        assertThat(correction.dueAt()).isEqualTo("2026-05-04T11:12:00Z");
    }

    private static InteractionReading reading(InteractionForm form) {
        return new InteractionReading(form, new Fields(FormErrors.none(), BERLIN), NOW);
    }

    private static InteractionView recorded(Instant at) {
        return new InteractionView(
                "i",
                "ada",
                "shop",
                "1",
                InteractionKind.CALL,
                Channel.PHONE,
                Direction.INBOUND,
                at,
                NOW,
                null,
                null,
                List.of(),
                null,
                "Asked for a catalogue",
                Map.of(),
                at.plusSeconds(3600),
                null,
                null,
                "anna",
                null,
                null,
                7);
    }
}
