package io.tenure.relationship.csv;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.application.port.in.RecordedBefore;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.Money;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.StreamConflict;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.sealing.SubjectErased;
import io.tenure.shared.together.Together;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Records many customers at once, each in order, so that they share durable writes. The longest histories begin, for
 * none of them can be cut.
 */
final class Recording {

    private static final int LANES = 64;

    private final RecordInteractionUseCase useCase;
    private final RecordedBefore before;
    private final EarlierSales earlierSales;
    private final Caller caller;
    private final Account account;
    private final LongConsumer progress;
    private final AtomicLong recorded = new AtomicLong();
    private final AtomicLong duplicates = new AtomicLong();
    private final AtomicLong created = new AtomicLong();
    private final AtomicLong withSale = new AtomicLong();
    private final AtomicLong withoutSale = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    Recording(
            RecordInteractionUseCase useCase,
            RecordedBefore before,
            Caller caller,
            Account account,
            LongConsumer progress) {
        this.useCase = useCase;
        this.before = before;
        this.earlierSales = new EarlierSales(before);
        this.caller = caller;
        this.account = account;
        this.progress = progress;
    }

    void run(List<List<Planned>> histories) throws InterruptedException {
        Together.each(
                LANES,
                histories.stream()
                        .sorted(Comparator.<List<Planned>>comparingInt(List::size)
                                .reversed())
                        .toList(),
                this::record);
    }

    private void record(List<Planned> history) {
        Set<String> refused = new HashSet<>();
        for (Planned planned : history) {
            try {
                settle(planned, useCase.record(draft(planned, refused), caller));
            } catch (Refusal refusal) {
                refused.add(planned.id());
                reject(planned, refusal.rejection().code(), refusal.rejection().reason());
            } catch (SubjectErased _) {
                refused.add(planned.id());
                reject(planned, "relationship.erased", "The customer is erased; nothing is recorded any more");
            } catch (StreamConflict | ClaimHeld _) {
                reject(planned, "ledger.busy", "Many write to the same customer at once: import the file again");
            }
            progress.accept(done.incrementAndGet());
        }
    }

    /** With the sale behind a return: that in the file if it was taken, otherwise one of those recorded before. */
    private InteractionDraft draft(Planned planned, Set<String> refused) {
        if (!planned.refersToSale()) {
            return planned.draft();
        }
        Optional<String> sale = Optional.ofNullable(planned.draft().refersTo())
                .filter(inFile -> !refused.contains(inFile))
                .or(() -> earlierSales.behind(planned.draft()));
        (sale.isPresent() ? withSale : withoutSale).incrementAndGet();
        return planned.referringTo(sale);
    }

    private void settle(Planned planned, InteractionReceipt receipt) {
        String kind = planned.draft().kind().name();
        switch (receipt) {
            case InteractionReceipt.Recorded now -> {
                recorded.incrementAndGet();
                created.addAndGet(now.customerCreated() ? 1 : 0);
                account.settle(Fate.RECORDED, kind, planned.lines());
            }
            case InteractionReceipt.Duplicate known -> {
                if (before.find(known.interactionId())
                        .filter(stands -> differs(planned.draft(), stands))
                        .isPresent()) {
                    reject(
                            planned,
                            "duplicate-differs",
                            "It was recorded before with another amount or number of items, and stays so: correct it"
                                    + " there if this is how it was");
                } else {
                    duplicates.incrementAndGet();
                    account.settle(Fate.DUPLICATE, kind, planned.lines());
                }
            }
        }
    }

    /** What somebody has put right since differs with reason. */
    private static boolean differs(InteractionDraft told, InteractionView stands) {
        return stands.correctedBecause() == null
                && stands.retractedBecause() == null
                && (told.items().size() != stands.items().size() || !sameAmount(told.amount(), stands));
    }

    private static boolean sameAmount(@Nullable Money told, InteractionView stands) {
        BigDecimal amount = stands.amount();
        if (told == null || amount == null) {
            return told == null && amount == null;
        }
        return told.amount().compareTo(amount) == 0
                && told.currency().getCurrencyCode().equals(stands.currency());
    }

    private void reject(Planned planned, String code, String reason) {
        planned.lines().forEach(line -> account.reject(line, code, reason));
    }

    /** What was noticed of what was to be recorded. */
    Map<String, Long> findings() {
        Map<String, Long> findings = new HashMap<>();
        findings.put("return-with-sale", withSale.get());
        findings.put("return-without-sale", withoutSale.get());
        findings.values().removeIf(count -> count == 0);
        return findings;
    }

    long recorded() {
        return recorded.get();
    }

    long duplicates() {
        return duplicates.get();
    }

    long customersCreated() {
        return created.get();
    }
}
