package io.tenure.integration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.shared.domain.Rejection;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.LastingFailure;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.StreamConflict;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.sealing.SubjectErased;
import io.tenure.shared.views.ViewsFailure;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Records the interactions that other systems tell, once however often they are told. */
public final class InteractionIntake {

    private static final System.Logger LOG = System.getLogger(InteractionIntake.class.getName());

    private final MessageReader reader;
    private final RecordInteractionUseCase recordInteraction;
    private final Caller caller;
    private final Executor executor = Executors.newVirtualThreadPerTaskExecutor();

    /** @param caller under whose name they are recorded */
    public InteractionIntake(MessageReader reader, RecordInteractionUseCase recordInteraction, Caller caller) {
        this.reader = reader;
        this.recordInteraction = recordInteraction;
        this.caller = caller;
    }

    /**
     * Records what messages tell: customers side by side, those of one customer in their order. Returns once all are on
     * disk, save those that will never be.
     *
     * @return by the index of the message, why it is not recorded; empty when all are
     * @throws RuntimeException when it cannot be recorded just now; to be told again, all of them
     */
    public SortedMap<Integer, Rejection> take(List<byte[]> messages) {
        SortedMap<Integer, Rejection> rejected = new ConcurrentSkipListMap<>();
        Map<CustomerRef, List<Told>> told = understood(messages, rejected).stream()
                .collect(groupingBy(each -> each.draft().customer(), LinkedHashMap::new, toList()));
        List<CompletableFuture<Void>> underWay = new ArrayList<>();
        told.values()
                .forEach(ofOne -> underWay.add(
                        CompletableFuture.runAsync(() -> ofOne.forEach(each -> record(each, rejected)), executor)));
        await(underWay);
        return rejected;
    }

    private List<Told> understood(List<byte[]> messages, Map<Integer, Rejection> rejected) {
        List<Told> told = new ArrayList<>();
        for (int index = 0; index < messages.size(); index++) {
            try {
                told.add(new Told(index, reader.read(messages.get(index))));
            } catch (Refusal refusal) {
                rejected.put(index, refusal.rejection());
            } catch (RuntimeException | StackOverflowError fault) {
                rejected.put(index, fault(fault));
            }
        }
        return told;
    }

    private void record(Told told, Map<Integer, Rejection> rejected) {
        try {
            recordInteraction.record(told.draft(), caller);
        } catch (Refusal refusal) {
            rejected.put(told.index(), refusal.rejection());
        } catch (SubjectErased _) {
            rejected.put(
                    told.index(),
                    new Rejection("relationship.erased", "The customer is erased; nothing is recorded any more"));
        } catch (LastingFailure fault) {
            rejected.put(told.index(), fault(fault));
        } catch (LedgerFailure | ViewsFailure | StreamConflict | ClaimHeld passing) {
            throw passing;
        } catch (RuntimeException | StackOverflowError fault) {
            rejected.put(told.index(), fault(fault));
        }
    }

    /** One message that cannot be coped with must not hold up for ever those behind it. */
    private static Rejection fault(Throwable fault) {
        LOG.log(Level.ERROR, "An interaction could not be recorded", fault);
        return new Rejection("shared.fault", "Something is wrong on our side; the log knows more");
    }

    /** Waits for all, also after one that failed, so that nothing is still under way when it is told again. */
    private static void await(List<CompletableFuture<Void>> underWay) {
        try {
            CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    private record Told(int index, InteractionDraft draft) {}
}
