package io.tenure.relationship.rest;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.shared.rest.BadRequest;
import io.tenure.shared.rest.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Records the interactions of an array, each on its own: one that is refused does not touch the others. */
@Component
final class InteractionBatch {
    private final InteractionIntake intake;
    private final Requests requests;
    private final Executor executor = Executors.newVirtualThreadPerTaskExecutor();

    InteractionBatch(InteractionIntake intake, Requests requests) {
        this.intake = intake;
        this.requests = requests;
    }

    List<InteractionResult> take(JsonNode array, Caller caller) {
        Lanes lanes = new Lanes(executor);
        List<CompletableFuture<InteractionResult>> results = new ArrayList<>();
        for (JsonNode element : array) {
            results.add(submit(element, lanes, caller));
        }
        List<InteractionResult> answer = new ArrayList<>();
        results.forEach(result -> answer.add(result.join().atIndex(answer.size())));
        return answer;
    }

    private CompletableFuture<InteractionResult> submit(JsonNode element, Lanes lanes, Caller caller) {
        try {
            InteractionDraft draft =
                    requests.read(element, InteractionBody.class).draft();
            return lanes.submit(draft.customer(), () -> intake.take(draft, caller));
        } catch (BadRequest bad) {
            return CompletableFuture.completedFuture(InteractionResult.rejected(bad.fault()));
        }
    }
}
