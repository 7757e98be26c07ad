package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.domain.Receipt;
import io.tenure.loyalty.events.RefundNumbered;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.relationship.queries.CustomerEvents;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.events.RecordedEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came back of sales, whichever source has told it, and what tills have begun to give back. */
record SaleRefunds(LoyaltyBook book, DoneBefore before, CustomerEvents events) {

    /**
     * The refunds of a sale as they are now.
     *
     * @param next the number of another one
     * @param back how much came back in the currency of the sale, or is about to
     * @param receipts those whose part is counted in
     * @param cancelled whether the sale is, or is about to be, taken back whole
     * @param some whether any money came back, in whatever currency, or is about to
     */
    record Known(int next, BigDecimal back, List<ReceiptId> receipts, boolean cancelled, boolean some) {}

    private record Return(
            ReceiptId receipt,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            boolean retracted) {

        boolean isMoney() {
            return !retracted && amount != null && amount.signum() != 0;
        }

        BigDecimal in(InteractionView sale) {
            return retracted || amount == null || !Objects.equals(currency, sale.currency())
                    ? BigDecimal.ZERO
                    : amount.abs();
        }
    }

    /**
     * Numbers are read first: whoever goes on record meanwhile is found there, whoever is numbered meanwhile is not the
     * next.
     */
    Known of(InteractionView sale) {
        List<RefundNumbered> numbered = numbered(sale.id());
        Collection<List<RecordedEvent>> kin = events.ofKin(sale.customerId()).values();
        List<Return> returns = returns(sale, kin);
        Set<ReceiptId> told = told(kin);
        List<ReceiptId> recorded = returns.stream().map(Return::receipt).toList();
        List<RefundNumbered> begun = numbered.stream()
                .filter(each -> !told.contains(receipt(each))) // also what is of another sale by now
                .filter(each -> !(book.receipt(receipt(each)) instanceof Receipt.Cancelled))
                .toList();
        return new Known(
                numbered.size() + 1,
                Stream.concat(
                                returns.stream().map(each -> each.in(sale)),
                                begun.stream().map(RefundNumbered::amount))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                Stream.concat(recorded.stream(), begun.stream().map(SaleRefunds::receipt))
                        .toList(),
                numbered.stream()
                        .anyMatch(each -> receipt(each).equals(new ReceiptId(sale.source(), sale.externalId()))),
                returns.stream().anyMatch(Return::isMoney) || !begun.isEmpty());
    }

    private List<RefundNumbered> numbered(String sale) {
        List<RefundNumbered> all = new ArrayList<>();
        Optional<RefundNumbered> next = numbered(sale, 1);
        while (next.isPresent()) {
            all.add(next.get());
            next = numbered(sale, all.size() + 1);
        }
        return all;
    }

    private Optional<RefundNumbered> numbered(String sale, int number) {
        return before.under(LoyaltyClaims.ofRefund(sale, number), RefundNumbered.class);
    }

    /** Whoever tells of a return may know the customer by any of the records that are, or were, one with it. */
    private static List<Return> returns(InteractionView sale, Collection<List<RecordedEvent>> kin) {
        Map<String, Return> found = new HashMap<>();
        kin.stream()
                .flatMap(List::stream)
                .map(RecordedEvent::event)
                .forEach(event -> note(event, sale.id()::equals, found));
        return List.copyOf(found.values());
    }

    /** What each interaction was told as, whatever became of it. */
    private static Set<ReceiptId> told(Collection<List<RecordedEvent>> kin) {
        return kin.stream()
                .flatMap(List::stream)
                .map(RecordedEvent::event)
                .filter(InteractionRecorded.class::isInstance)
                .map(InteractionRecorded.class::cast)
                .map(each -> new ReceiptId(each.source(), each.externalId()))
                .collect(Collectors.toSet());
    }

    private static void note(Object event, Predicate<@Nullable String> ofSale, Map<String, Return> found) {
        switch (event) {
            case InteractionRecorded e
            when e.kind() == InteractionKind.RETURN && ofSale.test(e.refersTo()) ->
                found.put(
                        e.interactionId(),
                        new Return(new ReceiptId(e.source(), e.externalId()), e.amount(), e.currency(), false));
            case InteractionCorrected e when isTakenBack(found.get(e.interactionId())) -> {}
            case InteractionCorrected e
            when e.kind() == InteractionKind.RETURN && ofSale.test(e.refersTo()) ->
                found.put(
                        e.interactionId(),
                        new Return(new ReceiptId(e.source(), e.externalId()), e.amount(), e.currency(), false));
            case InteractionCorrected e -> found.remove(e.interactionId());
            case InteractionRetracted e ->
                found.computeIfPresent(
                        e.interactionId(), (_, was) -> new Return(was.receipt(), was.amount(), was.currency(), true));
            default -> {}
        }
    }

    /** It stays so: older ledgers hold corrections that did not know of it. */
    private static boolean isTakenBack(@Nullable Return known) {
        return known != null && known.retracted();
    }

    private static ReceiptId receipt(RefundNumbered event) {
        return new ReceiptId(event.outlet(), event.receipt());
    }
}
