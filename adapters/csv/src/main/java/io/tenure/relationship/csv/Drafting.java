package io.tenure.relationship.csv;

import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.LineItem;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes interactions of lines that belong together. Kind and what else they share is as the first line says. */
final class Drafting {

    private final Mapping mapping;
    private final Findings findings;

    Drafting(Mapping mapping, Findings findings) {
        this.mapping = mapping;
        this.findings = findings;
    }

    /** The interactions of one customer in the order in which they happened, returns with the sale behind them. */
    List<Planned> history(List<List<Line>> groups) {
        List<Planned> history = new ArrayList<>(groups.size());
        Sales sales = new Sales();
        groups.stream()
                .sorted(Comparator.comparing(Drafting::occurredAt)
                        .thenComparingLong(group -> group.getFirst().number()))
                .forEach(group -> history.add(planned(group, sales)));
        return history;
    }

    private Planned planned(List<Line> group, Sales sales) {
        Told first = told(group.getFirst());
        List<LineItem> items = group.stream()
                .map(line -> told(line).item())
                .filter(Objects::nonNull)
                .toList();
        boolean refersToSale = first.rule().refersToSale();
        Optional<String> sale = refersToSale ? sales.behind(items) : Optional.empty();
        InteractionDraft draft = draft(first, occurredAt(group), amount(group), items, sale);
        if (group.stream().anyMatch(line -> !told(line).head().saysTheSame(first.head()))) {
            findings.note("heads-differ");
        }
        if (draft.kind() == InteractionKind.PURCHASE) {
            sales.remember(draft);
        }
        return new Planned(draft, group, refersToSale);
    }

    private InteractionDraft draft(
            Told first, Instant occurredAt, @Nullable Money amount, List<LineItem> items, Optional<String> sale) {
        Head head = first.head();
        return new InteractionDraft(
                mapping.source(),
                first.externalId(),
                new CustomerRef.ByExternalId(mapping.customer().source(), Objects.requireNonNull(first.customer())),
                true,
                head.profile(),
                first.rule().kind(),
                head.channel(),
                head.direction(),
                occurredAt,
                amount,
                items,
                head.thread(),
                head.summary(),
                head.attributes(),
                head.dueAt(),
                sale.orElse(null),
                head.handledBy());
    }

    private static @Nullable Money amount(List<Line> group) {
        List<BigDecimal> amounts =
                group.stream().map(Line::amount).filter(Objects::nonNull).toList();
        var currency = group.getFirst().currency();
        return amounts.isEmpty() || currency == null
                ? null
                : new Money(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add), currency);
    }

    /** The earliest time of its lines: an invoice may have been written for longer than a minute. */
    static Instant occurredAt(List<Line> group) {
        Instant earliest = told(group.getFirst()).occurredAt();
        for (Line line : group) {
            Instant time = told(line).occurredAt();
            earliest = time.isBefore(earliest) ? time : earliest;
        }
        return earliest;
    }

    private static Told told(Line line) {
        return switch (line.parsed()) {
            case Told told -> told;
            case Parsed.Fault fault -> throw new IllegalStateException("A faulty line was planned: " + fault.reason());
        };
    }
}
