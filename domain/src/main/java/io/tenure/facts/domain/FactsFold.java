package io.tenure.facts.domain;

import io.tenure.facts.domain.RecentlyBought.Bought;
import io.tenure.relationship.events.ChannelPartnerAssigned;
import io.tenure.relationship.events.ConsentGiven;
import io.tenure.relationship.events.ConsentWithdrawn;
import io.tenure.relationship.events.ContactPointAdded;
import io.tenure.relationship.events.ContactPointRemoved;
import io.tenure.relationship.events.CustomerDetailsChanged;
import io.tenure.relationship.events.CustomerErased;
import io.tenure.relationship.events.CustomerMerged;
import io.tenure.relationship.events.CustomerRegistered;
import io.tenure.relationship.events.CustomerSplit;
import io.tenure.relationship.events.CustomerTagged;
import io.tenure.relationship.events.CustomerUntagged;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.DuplicateRuledOut;
import io.tenure.relationship.events.ExternalIdLinked;
import io.tenure.relationship.events.ExternalIdUnlinked;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.relationship.events.LineItem;
import io.tenure.relationship.events.OwnerAssigned;
import io.tenure.relationship.events.PromiseBroken;
import io.tenure.relationship.events.PromiseKept;
import io.tenure.relationship.events.PromiseMade;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.relationship.events.SpendingEstimated;
import io.tenure.relationship.events.StageChanged;
import io.tenure.relationship.events.StakeholderAdded;
import io.tenure.relationship.events.StakeholderLeft;
import io.tenure.relationship.events.ThreadClosed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of one record's stream into its facts. Of what is sealed it reads tags and threads only, and an
 * erasure takes those out, so facts of one who is erased are the same whether folded before the key was destroyed or
 * after.
 *
 * @param zone in which days are cut for customers who have no time zone of their own
 */
public record FactsFold(ZoneId zone) {

    /** What the stream of a customer begins with; nothing is counted before. */
    public CustomerFacts begin(CustomerRegistered event) {
        ZoneId zoneOfDays = zone(event.timeZone());
        return new CustomerFacts(
                event.customerId(),
                event.kind(),
                event.industry(),
                event.country(),
                event.language(),
                null,
                null,
                zoneOfDays.getId(),
                day(event.occurredAt(), zoneOfDays),
                true,
                List.of(),
                DayLog.EMPTY,
                ChannelUse.NONE,
                RecentlyBought.NOTHING,
                RecentlyBought.NOTHING,
                List.of(),
                List.of(),
                null,
                0,
                0);
    }

    /**
     * Whether facts after an event do not follow from the facts before: an interaction was put right, or days are cut
     * elsewhere now. Then the whole stream is to be folded again, as it really was, from facts in the new zone.
     */
    public boolean rewrites(CustomerFacts facts, RelationshipEvent event) {
        return event instanceof InteractionCorrected
                || event instanceof InteractionRetracted
                || (event instanceof CustomerDetailsChanged changed
                        && !zone(changed.timeZone()).getId().equals(facts.zone()));
    }

    /** The facts after an event that does not rewrite them. */
    public CustomerFacts evolve(CustomerFacts facts, RelationshipEvent event) {
        FactsEditor editor = new FactsEditor(facts);
        apply(editor, event);
        return editor.facts();
    }

    /** The fold of a whole stream, corrections already in their places: every day in the zone of the end. */
    public @Nullable CustomerFacts fold(List<? extends RelationshipEvent> stream) {
        @Nullable FactsEditor editor = null;
        for (RelationshipEvent event : stream) {
            if (editor != null) {
                apply(editor, event);
            } else if (event instanceof CustomerRegistered registered) {
                editor = new FactsEditor(begin(registered));
                editor.zone = zoneAtTheEnd(stream);
                editor.registeredDay = day(registered.occurredAt(), ZoneId.of(editor.zone));
            }
        }
        return editor == null ? null : editor.facts();
    }

    private String zoneAtTheEnd(List<? extends RelationshipEvent> stream) {
        @Nullable String own = null;
        for (RelationshipEvent event : stream) {
            if (event instanceof CustomerRegistered registered) {
                own = registered.timeZone();
            } else if (event instanceof CustomerDetailsChanged changed) {
                own = changed.timeZone();
            }
        }
        return zone(own).getId();
    }

    private void apply(FactsEditor facts, RelationshipEvent event) {
        switch (event) {
            case CustomerDetailsChanged changed -> {
                facts.kind = changed.kind();
                facts.industry = changed.industry();
                facts.country = changed.country();
                facts.language = changed.language();
            }
            case OwnerAssigned assigned -> facts.owner = assigned.owner();
            case ChannelPartnerAssigned assigned -> facts.partner = assigned.partner();
            case InteractionRecorded interaction -> count(facts, interaction);
            case ThreadClosed closed -> facts.openComplaints = without(facts.openComplaints, closed.thread());
            case CustomerTagged tagged -> facts.tag(tagged.tag());
            case CustomerUntagged untagged -> facts.tags = without(facts.tags, untagged.tag());
            case SpendingEstimated estimated ->
                facts.spending = new YearlySpending(estimated.amount(), estimated.currency());
            case PromiseBroken broken ->
                facts.days = facts.days.plus(new DayEntry(
                        day(broken.occurredAt(), ZoneId.of(facts.zone)),
                        DayKind.BROKEN_PROMISE,
                        true,
                        0,
                        1,
                        BigDecimal.ZERO,
                        0));
            case CustomerErased erased -> facts.erase();
            case CustomerRegistered ignored -> {}
            case InteractionCorrected ignored -> {}
            case InteractionRetracted ignored -> {}
            case StageChanged ignored -> {}
            case CustomerMerged ignored -> {}
            case CustomerSplit ignored -> {}
            case ExternalIdLinked ignored -> {}
            case ExternalIdUnlinked ignored -> {}
            case ContactPointAdded ignored -> {}
            case ContactPointRemoved ignored -> {}
            case ConsentGiven ignored -> {}
            case ConsentWithdrawn ignored -> {}
            case StakeholderAdded ignored -> {}
            case StakeholderLeft ignored -> {}
            case DuplicateRuledOut ignored -> {}
            case PromiseMade ignored -> {}
            case PromiseKept ignored -> {}
        }
    }

    private static void count(FactsEditor facts, InteractionRecorded event) {
        ZoneId zone = ZoneId.of(facts.zone);
        int day = day(event.occurredAt(), zone);
        @Nullable Instant due = event.dueAt();
        DayKind kind = DayKind.of(event.kind(), due);
        // before the days are touched, because a new currency numbers theirs anew
        int currency = currency(facts, event);
        facts.days = facts.days.plus(new DayEntry(
                day,
                kind,
                event.direction() == Direction.OUTBOUND,
                currency,
                1,
                currency == 0 || event.amount() == null ? BigDecimal.ZERO : event.amount(),
                kind == DayKind.DUE_PAYMENT && due != null ? day - day(due, zone) : 0));
        facts.channels = facts.channels.plus(event.channel());
        if (event.kind() == InteractionKind.PURCHASE) {
            facts.products = facts.products.plus(bought(event, day, LineItem::sku));
            facts.categories = facts.categories.plus(bought(event, day, FactsFold::category));
        }
        if (event.kind() == InteractionKind.COMPLAINT && event.thread() != null) {
            facts.complaint(event.thread());
        }
    }

    private static List<Bought> bought(
            InteractionRecorded purchase, int day, Function<LineItem, @Nullable String> name) {
        return purchase.items().stream()
                .filter(item -> item.quantity().signum() > 0)
                .flatMap(item -> Stream.ofNullable(name.apply(item)))
                .map(each -> new Bought(each, day))
                .toList();
    }

    /** Blanks around it are no other category, and nothing but blanks is none. */
    private static @Nullable String category(LineItem item) {
        return item.category() == null || item.category().isBlank()
                ? null
                : item.category().strip();
    }

    /** Which of the customer's currencies the amount is in; a new one takes its place in the alphabet. */
    private static int currency(FactsEditor facts, InteractionRecorded event) {
        @Nullable String currency = event.currency();
        if (event.amount() == null || currency == null) {
            return 0;
        }
        int place = facts.currencies.indexOf(currency);
        if (place < 0) {
            facts.currencies = CustomerFacts.union(facts.currencies, List.of(currency));
            int added = facts.currencies.indexOf(currency);
            facts.days = facts.days.renumbered(old -> old > added ? old + 1 : old);
            return added + 1;
        }
        return place + 1;
    }

    private static List<String> without(List<String> texts, String gone) {
        return texts.stream().filter(text -> !text.equals(gone)).toList();
    }

    private ZoneId zone(@Nullable String own) {
        return own == null ? zone : ZoneId.of(own);
    }

    private static int day(Instant moment, ZoneId zone) {
        return (int) LocalDate.ofInstant(moment, zone).toEpochDay();
    }
}
