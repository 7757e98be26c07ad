package io.tenure.loyalty.application;

import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rules.TextProblem;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** What a programme has to be before it is kept, and once more before it counts. */
record ProgrammeChecks(Programmes programmes, ProgrammeFiles files) {

    /** @throws ProgrammeInvalid with everything that is wrong with the text */
    void requireValid(String programme, String text) throws ProgrammeInvalid {
        Programme draft = files.draft(programme, text);
        ZoneId months = programmes.settledBy(programme).orElse(draft.zone());
        if (!draft.zone().equals(months)) {
            throw new ProgrammeInvalid(List.of(new TextProblem(
                    "time-zone",
                    1,
                    1,
                    "partners of this programme are settled by the months of " + months
                            + ", and another zone would open closed ones: keep it, or write another programme",
                    "settled-by-another-zone",
                    List.of(months.getId()))));
        }
        Currency settled = programmes.settled(programme).orElse(draft.currency());
        if (!draft.partners().all().isEmpty() && !draft.currency().equals(settled)) {
            throw new ProgrammeInvalid(List.of(new TextProblem(
                    "currency",
                    1,
                    1,
                    "partners of this programme are settled in " + settled + ": write another programme for "
                            + draft.currency(),
                    "settled-in-another-currency",
                    List.of(settled.getCurrencyCode(), draft.currency().getCurrencyCode()))));
        }
    }

    /**
     * A version that counts and cannot be read would stop all programmes.
     *
     * @throws Refusal when a text that was kept by an earlier release would not be kept now
     */
    void requireStillValid(ProgrammeVersion version) {
        programmes.text(version).ifPresent(text -> {
            try {
                requireValid(version.programme(), text);
            } catch (ProgrammeInvalid invalid) {
                throw Refusal.of(
                        "loyalty.invalid-programme",
                        "Version " + version.version() + " of programme '" + version.programme()
                                + "' is no longer valid: " + invalid.getMessage()
                                + ". Draft it anew and put that version in force.");
            }
        });
    }
}
