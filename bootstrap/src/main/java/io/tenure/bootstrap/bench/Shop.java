package io.tenure.bootstrap.bench;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Core;
import io.tenure.relationship.application.InteractionIds;
import io.tenure.relationship.application.port.in.CustomerDraft;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.ExternalIdDraft;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.commands.ExternalId;
import io.tenure.relationship.commands.Interaction;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.commands.RecordInteraction;
import io.tenure.relationship.commands.RegisterCustomer;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.LineItem;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Made-up traffic of a wholesaler's shop: customers known by number, who buy two lines at a time. */
final class Shop {

    static final Caller CALLER = new Caller("bench", Set.of(Role.INTEGRATION));

    static final Money AMOUNT = Money.of("35.64", "GBP");

    static final String SOURCE = "shop";
    private static final Instant FIRST_SALE = Instant.parse("2010-12-01T08:26:00Z");
    private static final long SECONDS_BETWEEN_SALES = 60;
    static final List<LineItem> LINES = List.of(
            new LineItem("85123A", "WHITE HANGING HEART T-LIGHT HOLDER", new BigDecimal("6"), new BigDecimal("2.55")),
            new LineItem("71053", "WHITE METAL LANTERN", new BigDecimal("6"), new BigDecimal("3.39")));

    private Shop() {}

    static CustomerId register(Core core, int customer) {
        return core.relationship()
                .registerCustomer()
                .register(
                        new CustomerDraft(
                                profile(customer),
                                List.of(new ExternalIdDraft(SOURCE, number(customer))),
                                List.of(),
                                null),
                        null,
                        CALLER)
                .customerId();
    }

    static void buy(Core core, int customer, long sale) {
        buy(core, customer, sale, soldAt(sale));
    }

    static void buy(Core core, int customer, long sale, Instant at) {
        core.relationship().recordInteraction().record(purchase(customer, sale, at), CALLER);
    }

    private static InteractionDraft purchase(int customer, long sale, Instant at) {
        return new InteractionDraft(
                SOURCE,
                Long.toString(500_000 + sale),
                new CustomerRef.ByExternalId(SOURCE, number(customer)),
                false,
                null,
                InteractionKind.PURCHASE,
                Channel.WEB,
                Direction.INBOUND,
                at,
                AMOUNT,
                LINES,
                null,
                null,
                Map.of(),
                null,
                null,
                null);
    }

    /** The same as {@link #register} registers, for who has no use cases. */
    static RelationshipCommand registration(String id, int customer) {
        return new RegisterCustomer(
                new CustomerId(id),
                profile(customer),
                List.of(new ExternalId(SOURCE, number(customer), 1)),
                List.of(),
                null,
                soldAt(0));
    }

    /** The same as {@link #buy} buys, for who has no use cases. */
    static RelationshipCommand sale(String id, long sale) {
        String number = Long.toString(500_000 + sale);
        return new RecordInteraction(
                new CustomerId(id),
                new Interaction(
                        InteractionIds.of(SOURCE, number),
                        SOURCE,
                        number,
                        InteractionKind.PURCHASE,
                        Channel.WEB,
                        Direction.INBOUND,
                        soldAt(sale),
                        AMOUNT,
                        LINES,
                        null,
                        null,
                        Map.of(),
                        null,
                        null,
                        null),
                null,
                Clock.systemUTC().instant());
    }

    private static Profile profile(int customer) {
        return new Profile(CustomerKind.ORGANISATION, "Customer " + customer, null, "GB", "en", null);
    }

    static Instant soldAt(long sale) {
        return FIRST_SALE.plusSeconds(sale * SECONDS_BETWEEN_SALES % (365 * 86_400L));
    }

    static String number(int customer) {
        return Integer.toString(10_000 + customer);
    }
}
