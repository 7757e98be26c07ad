package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.DraftProgramme;
import io.tenure.loyalty.commands.ProgrammeCommand;
import io.tenure.loyalty.commands.PutProgrammeInForce;
import io.tenure.loyalty.domain.ProgrammeRegister.InForce;
import io.tenure.loyalty.events.ProgrammeDrafted;
import io.tenure.loyalty.events.ProgrammeEvent;
import io.tenure.loyalty.events.ProgrammePutInForce;
import io.tenure.shared.domain.Decision;
import java.util.List;
import java.util.Map;

/** Decides what happens to the firm's loyalty programmes. */
public final class ProgrammeDecider {

    private static final int MOST_PROGRAMMES = 50;

    private ProgrammeDecider() {}

    public static ProgrammeRegister initial() {
        return new ProgrammeRegister(Map.of(), List.of());
    }

    /** The events that the command leads to, none when it changes nothing, or why it is refused. Never throws. */
    public static Decision<ProgrammeEvent> decide(ProgrammeCommand command, ProgrammeRegister register) {
        return switch (command) {
            case DraftProgramme c -> draft(c, register);
            case PutProgrammeInForce c -> putInForce(c, register);
        };
    }

    public static ProgrammeRegister evolve(ProgrammeRegister register, ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeDrafted e -> register.drafted(e.programme(), e.version());
            case ProgrammePutInForce e -> register.inForce(new InForce(e.programme(), e.version(), e.from()));
        };
    }

    private static Decision<ProgrammeEvent> draft(DraftProgramme c, ProgrammeRegister register) {
        long latest = register.latest().getOrDefault(c.programme(), 0L);
        return latest == 0 && register.latest().size() >= MOST_PROGRAMMES
                ? Decision.rejected(
                        "loyalty.too-many-programmes",
                        "At most " + MOST_PROGRAMMES + " programmes fit: change one of them instead.")
                : Decision.accepted(new ProgrammeDrafted(c.programme(), latest + 1, c.text(), c.now()));
    }

    private static Decision<ProgrammeEvent> putInForce(PutProgrammeInForce c, ProgrammeRegister register) {
        if (c.version() < 1 || c.version() > register.latest().getOrDefault(c.programme(), 0L)) {
            return Decision.rejected(
                    "loyalty.unknown-programme",
                    "There is no version " + c.version() + " of programme '" + c.programme()
                            + "': draft it first, or name one that is listed.");
        }
        if (register.begun(c.programme()) && c.from().isBefore(c.now())) {
            return Decision.rejected(
                    "loyalty.past-is-settled",
                    "Only the first version of a programme may begin in the past: purchases since have been judged already."
                            + " Give a time that is still to come.");
        }
        return register.inForce().contains(new InForce(c.programme(), c.version(), c.from()))
                ? Decision.nothing()
                : Decision.accepted(new ProgrammePutInForce(c.programme(), c.version(), c.from(), c.now()));
    }
}
