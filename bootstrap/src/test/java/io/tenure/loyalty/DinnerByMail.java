package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.MAY;
import static io.tenure.bootstrap.Installation.SHOP;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tenure.access.Caller;
import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.MemberFavours;
import io.tenure.loyalty.application.port.in.GatheringPlan;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.messaging.application.port.in.MessagePlanInvalid;
import io.tenure.messaging.mail.MailCarrier;
import io.tenure.messaging.mail.SmtpRelay;
import io.tenure.messaging.queries.MessageQuery;
import io.tenure.messaging.queries.MessageView;
import io.tenure.relationship.commands.GiveConsent;
import io.tenure.relationship.events.Channel;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.events.RecordedEvent;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A dinner for members of a shop's club in three days, and a relay that takes what guests are written. */
final class DinnerByMail implements AutoCloseable {

    static final GatheringId DINNER = new GatheringId("club", "dinner");
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final String PLAN = """
            sender: {email: "Club <club@example.com>"}
            time-zone: Europe/London
            quiet-hours: {from: "21:00", to: "08:00"}
            """;

    private final GreenMail relay = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Installation tenure;

    DinnerByMail(Path directory) throws Exception {
        relay.start();
        tenure = Installation.serving(
                directory,
                new MailCarrier(
                        new SmtpRelay("127.0.0.1", relay.getSmtp().getPort(), SmtpRelay.Security.NONE, null, null)));
        ClubOfTheShop.open(tenure);
        favours()
                .planGathering()
                .plan(
                        DINNER,
                        new GatheringPlan("Dinner", "Quay", MAY.plus(Duration.ofDays(3)), 5, null, null),
                        MARKETER);
    }

    Installation tenure() {
        return tenure;
    }

    MemberFavours favours() {
        return tenure.core().loyalty().favours();
    }

    /** Until then nothing says whom e-mails come from. */
    void messagesArePlanned() throws MessagePlanInvalid {
        tenure.core().messaging().changePlan().change(PLAN, MARKETER);
    }

    CustomerId member(String name) {
        CustomerId customer = tenure.register(name);
        ClubOfTheShop.enrol(tenure, customer);
        return customer;
    }

    CustomerId guest(String name, GuestState state) {
        CustomerId customer = member(name);
        guest(customer, GuestState.INVITED);
        if (state != GuestState.INVITED) {
            guest(customer, state);
        }
        return customer;
    }

    void guest(CustomerId customer, GuestState state) {
        favours().changeGuest().change(DINNER, customer, state, SHOP);
    }

    void consents(CustomerId customer) {
        tenure.relationship()
                .changeCustomer()
                .change(
                        new GiveConsent(customer, "events", Channel.EMAIL, "form", tenure.now(), tenure.now()),
                        null,
                        SHOP);
    }

    void leaves(CustomerId customer) {
        tenure.core()
                .loyalty()
                .changeAccount()
                .change(new AccountId("club", customer), new LoyaltyDeed.End("moved away"), SHOP);
    }

    void callOff(String reason) {
        favours().callOffGathering().callOff(DINNER, reason, MARKETER);
    }

    /** Has a policy hear an event, whether or not it has heard it before. */
    void hears(String policy, Object event) {
        tenure.core().loyalty().policies().stream()
                .filter(known -> known.name().equals(policy))
                .forEach(known -> known.on(new RecordedEvent(1, "any", 0, tenure.now(), Map.of(), event, false)));
    }

    List<MimeMessage> mails() {
        return List.of(relay.getReceivedMessages());
    }

    Stream<String> readers() throws Exception {
        Stream.Builder<String> readers = Stream.builder();
        for (MimeMessage mail : mails()) {
            readers.add(mail.getAllRecipients()[0].toString());
        }
        return readers.build();
    }

    List<MessageView> messages(CustomerId customer, String id) {
        return tenure
                .core()
                .messaging()
                .queries()
                .messages(new MessageQuery(Set.of(), customer, null, 10), Caller.SYSTEM)
                .views()
                .stream()
                .filter(message -> message.id().equals(id))
                .toList();
    }

    @Override
    public void close() {
        tenure.close();
        relay.stop();
    }
}
