package io.tenure.journeys;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.ContactPointDraft;
import io.tenure.relationship.application.port.in.CustomerDraft;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.ExternalIdDraft;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.application.port.in.RegisterCustomerUseCase;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.LineItem;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.segmentation.application.port.in.DraftSegmentUseCase;
import io.tenure.segmentation.application.port.in.PublishSegmentUseCase;
import io.tenure.segmentation.application.port.in.SegmentDraft;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.rules.RuleInvalid;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** The customers of the journeys. */
final class Customers {
    private static final Instant BEGIN = Instant.parse("2025-03-01T09:00:00Z");

    private final ApplicationContext server;

    final CustomerId harbour;
    final CustomerId bens;
    final CustomerId hostile;
    final CustomerId twin;

    Customers(ApplicationContext server) {
        this.server = server;
        harbour = register("Harbour & Finch Homeware", "orders@harbour.example", "17850", People.ANNA);
        bens = register("Bellwether Gifts", "hello@bellwether.example", "12680", People.BEN);
        hostile = register("<script>document.title='owned'</script>", "evil@hostile.example", "666", People.ANNA);
        twin = register("Harbor and Finch", "orders@harbour.example", "17851", People.ANNA);
        long last = 0;
        for (int i = 0; i < 40; i++) {
            last = buy("17850", "ord-" + i, BEGIN.plus(Duration.ofDays(i * 9L)));
        }
        server.getBean(CustomerQueries.class).awaitVisible(last);
        publish("regulars", "Regulars", "purchases >= 10");
        Club club = new Club(server);
        club.open();
        club.welcome(harbour);
        club.enrol(bens);
        club.enrol(twin);
    }

    private void publish(String segment, String title, String rule) {
        try {
            server.getBean(DraftSegmentUseCase.class).draft(segment, SegmentDraft.ofRule(title, rule), Caller.SYSTEM);
        } catch (RuleInvalid invalid) {
            throw new IllegalArgumentException(invalid);
        }
        server.getBean(PublishSegmentUseCase.class).publish(segment, Caller.SYSTEM);
    }

    private CustomerId register(String name, String email, String shopId, String owner) {
        var profile = new Profile(CustomerKind.ORGANISATION, name, "Retail", "GB", "en-GB", "Europe/London");
        return server.getBean(RegisterCustomerUseCase.class)
                .register(
                        new CustomerDraft(
                                profile,
                                List.of(new ExternalIdDraft("shop", shopId)),
                                List.of(new ContactPointDraft(ContactKind.EMAIL, email)),
                                owner),
                        null,
                        Caller.SYSTEM)
                .customerId();
    }

    long buy(String shopId, String order, Instant at) {
        return buy(shopId, order, at, Map.of());
    }

    long buy(String shopId, String order, Instant at, Map<String, String> attributes) {
        var lantern =
                new LineItem("71053", "White metal lantern", new BigDecimal("6"), new BigDecimal("3.39"), "lighting");
        return server.getBean(RecordInteractionUseCase.class)
                .record(
                        new InteractionDraft(
                                "shop",
                                order,
                                new CustomerRef.ByExternalId("shop", shopId),
                                false,
                                null,
                                InteractionKind.PURCHASE,
                                Channel.WEB,
                                Direction.INBOUND,
                                at,
                                Money.of("20.34", "GBP"),
                                List.of(lantern),
                                null,
                                null,
                                attributes,
                                null,
                                null,
                                null),
                        Caller.SYSTEM)
                .position();
    }
}
