package io.tenure.bootstrap.cli;

import io.tenure.access.Caller;
import io.tenure.relationship.application.RelationshipModule;
import io.tenure.relationship.application.port.in.ContactPointDraft;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.commands.AddStakeholder;
import io.tenure.relationship.commands.AssignOwner;
import io.tenure.relationship.commands.GiveConsent;
import io.tenure.relationship.commands.MakePromise;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.commands.WithdrawConsent;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.StakeholderRole;
import io.tenure.relationship.queries.BookQuery;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Invented events around real invoices, so that every page has something to show. All of it is plainly invented, and
 * told again it changes nothing.
 */
final class DemoStories {

    private static final Caller TELLER = new Caller("demo", Caller.SYSTEM.roles());
    private static final String SOURCE = "demo";
    private static final int OWNED = 60;
    private static final List<String> CHARACTERS = List.of("14911", "12748", "17841", "14606", "13089", "15311");
    private static final Duration DAY = Duration.ofDays(1);

    private final RelationshipModule relationship;
    private final Instant begun;

    DemoStories(RelationshipModule relationship, Instant begun) {
        this.relationship = relationship;
        this.begun = begun;
    }

    void tell() {
        assignOwners();
        for (String number : CHARACTERS) {
            CustomerView customer = relationship
                    .queries()
                    .findByExternalId("online-retail", number, TELLER)
                    .orElseThrow();
            story(new CustomerId(customer.id()), number);
        }
    }

    private void assignOwners() {
        var best = new BookQuery(null, null, null, null, null, "interactions", true, null, OWNED);
        List<CustomerView> customers = relationship.queries().book(best, TELLER).views();
        for (int i = 0; i < customers.size(); i++) {
            String owner = i % 2 == 0 ? DemoUsers.FIRST_MANAGER : DemoUsers.SECOND_MANAGER;
            change(new AssignOwner(new CustomerId(customers.get(i).id()), owner, begun));
        }
    }

    private void story(CustomerId customer, String number) {
        // The last two share an address, so that they are suggested as one customer.
        String mailbox = number.equals("15311") ? "13089" : number;
        relationship
                .addContactPoint()
                .add(
                        customer,
                        new ContactPointDraft(ContactKind.EMAIL, "invented-" + mailbox + "@example.com"),
                        TELLER);
        change(new GiveConsent(customer, "newsletter", Channel.EMAIL, "invented form", begun.minus(DAY), begun));
        change(new WithdrawConsent(customer, "offers", Channel.PHONE, "invented call", begun.minus(DAY), begun));
        change(new AddStakeholder(
                customer,
                "buyer",
                "Invented buyer of " + number,
                StakeholderRole.DECISION_MAKER,
                "made up for the demo",
                LocalDate.ofInstant(begun.minus(DAY), ZoneOffset.UTC),
                begun));
        complain(number);
        change(new MakePromise(
                customer,
                "demo-" + number,
                "Call back about the late parcel (invented)",
                begun.plus(DAY.multipliedBy(dueIn(number))),
                "demo-" + number,
                begun));
    }

    /** Some promises are due soon, and one is overdue already. */
    private static int dueIn(String number) {
        return CHARACTERS.indexOf(number) - 1;
    }

    private void complain(String number) {
        mail(number, InteractionKind.COMPLAINT, Direction.INBOUND, 2, "The last parcel came late (invented).");
        if (CHARACTERS.indexOf(number) % 2 == 0) {
            mail(number, InteractionKind.EMAIL, Direction.OUTBOUND, 1, "We are sorry and look into it (invented).");
        }
    }

    private void mail(String number, InteractionKind kind, Direction direction, int daysAgo, String words) {
        relationship
                .recordInteraction()
                .record(
                        new InteractionDraft(
                                SOURCE,
                                number + "-" + kind,
                                new CustomerRef.ByExternalId("online-retail", number),
                                false,
                                null,
                                kind,
                                Channel.EMAIL,
                                direction,
                                begun.minus(DAY.multipliedBy(daysAgo)),
                                null,
                                List.of(),
                                "demo-" + number,
                                words,
                                Map.of(),
                                null,
                                null,
                                null),
                        TELLER);
    }

    private void change(RelationshipCommand command) {
        relationship.changeCustomer().change(command, null, TELLER);
    }
}
