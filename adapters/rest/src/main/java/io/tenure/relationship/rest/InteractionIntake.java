package io.tenure.relationship.rest;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.StreamConflict;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.Fault;
import io.tenure.shared.sealing.SubjectErased;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Records interactions of which one that fails must not stop the others. */
@Component
final class InteractionIntake {
    private static final Logger LOG = LoggerFactory.getLogger(InteractionIntake.class);

    private final RecordInteractionUseCase useCase;

    InteractionIntake(RecordInteractionUseCase useCase) {
        this.useCase = useCase;
    }

    InteractionResult take(InteractionDraft draft, Caller caller) {
        try {
            return InteractionResult.of(useCase.record(draft, caller));
        } catch (Refusal refusal) {
            return rejected(refusal.rejection().code(), refusal.rejection().reason());
        } catch (AccessDenied denied) {
            return rejected("access.denied", denied.getMessage());
        } catch (SubjectErased erased) {
            return rejected("relationship.erased", erased.getMessage());
        } catch (StreamConflict | ClaimHeld _) {
            return rejected("ledger.busy", "Many write to the same customer or budget at once; send it again");
        } catch (LedgerFailure failure) {
            LOG.error("The ledger failed", failure);
            return rejected("ledger.unavailable", "The ledger cannot be used just now; send it again later");
        } catch (RuntimeException fault) {
            LOG.error("An interaction could not be recorded", fault);
            return rejected("shared.fault", "Something is wrong on our side; the log knows more");
        }
    }

    private static InteractionResult rejected(String code, @Nullable String reason) {
        return InteractionResult.rejected(new Fault(code, null, Objects.requireNonNullElse(reason, code)));
    }
}
