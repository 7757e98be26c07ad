package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.DraftProgramme;
import io.tenure.loyalty.commands.ProgrammeCommand;
import io.tenure.loyalty.commands.PutProgrammeInForce;
import io.tenure.loyalty.events.ProgrammeDrafted;
import io.tenure.loyalty.events.ProgrammeEvent;
import io.tenure.loyalty.events.ProgrammePutInForce;
import io.tenure.shared.domain.Specification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgrammeRegisterSpecification {

    private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
    private static final Instant BEFORE = NOW.minusMillis(1);
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void draftsOfAProgrammeAreNumberedFromOne() {
        when(draft("club")).then(drafted("club", 1));
        when(draft("club"), drafted("club", 1), drafted("staff", 1)).then(drafted("club", 2));
    }

    @Test
    void fiftyProgrammesFitAndEachCanBeChanged() {
        List<ProgrammeEvent> history = new ArrayList<>();
        for (int i = 1; i < 50; i++) {
            history.add(drafted("p" + i, 1));
        }
        when(draft("club"), history).then(drafted("club", 1));
        history.add(drafted("p50", 1));
        when(draft("club"), history).thenRejected("loyalty.too-many-programmes");
        when(draft("p7"), history).then(drafted("p7", 2));
    }

    @Test
    void onlyAVersionThatIsListedIsPutInForce() {
        when(inForce("club", 2, LATER), drafted("club", 1), drafted("club", 2)).then(decided("club", 2, LATER));
        when(inForce("club", 3, LATER), drafted("club", 1), drafted("club", 2))
                .thenRejected("loyalty.unknown-programme");
        when(inForce("club", 0, LATER), drafted("club", 1)).thenRejected("loyalty.unknown-programme");
        assertThat(when(inForce("staff", 1, LATER), drafted("club", 1))
                        .thenRejected("loyalty.unknown-programme")
                        .reason())
                .contains("version 1", "'staff'");
    }

    @Test
    void onlyTheFirstVersionMayBeginInThePast() {
        when(inForce("club", 1, BEFORE), drafted("club", 1)).then(decided("club", 1, BEFORE));
        when(inForce("club", 2, BEFORE), drafted("club", 1), drafted("club", 2), decided("club", 1, BEFORE))
                .thenRejected("loyalty.past-is-settled");
        when(inForce("club", 2, NOW), drafted("club", 1), drafted("club", 2), decided("club", 1, BEFORE))
                .then(decided("club", 2, NOW));
        when(inForce("staff", 1, BEFORE), drafted("staff", 1), decided("club", 1, BEFORE))
                .then(decided("staff", 1, BEFORE));
    }

    @Test
    void whatIsDecidedAlreadyIsNotDecidedAgain() {
        when(inForce("club", 1, LATER), drafted("club", 1), decided("club", 1, LATER))
                .thenNothing();
        when(inForce("club", 1, LATER.plusSeconds(1)), drafted("club", 1), decided("club", 1, LATER))
                .then(decided("club", 1, LATER.plusSeconds(1)));
    }

    @Test
    void versionCountsFromItsBeginningUntilAnotherBegins() {
        ProgrammeRegister register =
                after(drafted("club", 1), drafted("club", 2), decided("club", 2, LATER), decided("club", 1, NOW));
        assertThat(register.version("club", BEFORE)).isEmpty();
        assertThat(register.version("club", NOW)).contains(1L);
        assertThat(register.version("club", LATER.minusMillis(1))).contains(1L);
        assertThat(register.version("club", LATER)).contains(2L);
        assertThat(register.version("staff", LATER)).isEmpty();
    }

    @Test
    void ofTwoThatBeginTogetherTheLaterDecisionCounts() {
        ProgrammeRegister register =
                after(drafted("club", 1), drafted("club", 2), decided("club", 2, LATER), decided("club", 1, LATER));
        assertThat(register.version("club", LATER)).contains(1L);
    }

    @Test
    void programmesThatCountAreNamedOnceAndInOrder() {
        ProgrammeRegister register = after(
                decided("staff", 1, NOW), decided("club", 1, NOW), decided("club", 2, NOW), decided("gold", 1, LATER));
        assertThat(register.programmes(BEFORE)).isEmpty();
        assertThat(register.programmes(NOW)).containsExactly("club", "staff");
        assertThat(register.programmes(LATER)).containsExactly("club", "gold", "staff");
    }

    private static ProgrammeRegister after(ProgrammeEvent... history) {
        ProgrammeRegister register = ProgrammeDecider.initial();
        for (ProgrammeEvent event : history) {
            register = ProgrammeDecider.evolve(register, event);
        }
        return register;
    }

    private static Specification.Outcome<ProgrammeEvent> when(ProgrammeCommand command, ProgrammeEvent... history) {
        return when(command, List.of(history));
    }

    private static Specification.Outcome<ProgrammeEvent> when(ProgrammeCommand command, List<ProgrammeEvent> history) {
        return Specification.given(
                        ProgrammeDecider::decide, ProgrammeDecider::evolve, ProgrammeDecider.initial(), history)
                .when(command);
    }

    private static DraftProgramme draft(String programme) {
        return new DraftProgramme(programme, "text", NOW);
    }

    private static PutProgrammeInForce inForce(String programme, long version, Instant from) {
        return new PutProgrammeInForce(programme, version, from, NOW);
    }

    private static ProgrammeDrafted drafted(String programme, long version) {
        return new ProgrammeDrafted(programme, version, "text", NOW);
    }

    private static ProgrammePutInForce decided(String programme, long version, Instant from) {
        return new ProgrammePutInForce(programme, version, from, NOW);
    }
}
