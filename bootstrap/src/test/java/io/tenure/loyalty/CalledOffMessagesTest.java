package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.MAY;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tenure.access.Caller;
import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.application.MemberFavours;
import io.tenure.loyalty.application.port.in.GatheringPlan;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.domain.GuestState;
import io.tenure.messaging.mail.MailCarrier;
import io.tenure.messaging.mail.SmtpRelay;
import io.tenure.messaging.queries.MessageQuery;
import io.tenure.messaging.queries.MessageView;
import io.tenure.shared.domain.CustomerId;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalledOffMessagesTest {

    private static final GatheringId DINNER = new GatheringId("club", "dinner");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    private final GreenMail relay = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Installation tenure;

    @BeforeEach
    void open() throws Exception {
        relay.start();
        tenure = Installation.serving(
                directory,
                new MailCarrier(
                        new SmtpRelay("127.0.0.1", relay.getSmtp().getPort(), SmtpRelay.Security.NONE, null, null)));
        tenure.core()
                .messaging()
                .changePlan()
                .change("sender: {email: \"Club <club@example.com>\"}\ntime-zone: Europe/London\n", MARKETER);
        ClubOfTheShop.open(tenure);
        favours()
                .planGathering()
                .plan(
                        DINNER,
                        new GatheringPlan("Dinner", "Quay", MAY.plus(Duration.ofDays(3)), 5, null, null),
                        MARKETER);
    }

    @AfterEach
    void close() {
        tenure.close();
        relay.stop();
    }

    @Test
    void reachEachGuestWhoMayComeOnce() throws Exception {
        CustomerId coming = guest("ada", GuestState.ACCEPTED);
        CustomerId undecided = guest("bob", GuestState.INVITED);
        CustomerId declined = guest("cid", GuestState.DECLINED);
        favours().callOffGathering().callOff(DINNER, "storm", MARKETER);
        favours().callOffGathering().callOff(DINNER, "storm", MARKETER);

        await().atMost(PATIENCE).until(() -> relay.getReceivedMessages().length == 2);
        assertThat(Stream.of(relay.getReceivedMessages()))
                .allSatisfy(mail -> assertSays(mail, "Dinner does not take place", "2026-05-07", "Quay", "storm"))
                .extracting(mail -> mail.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder("ada@example.com", "bob@example.com");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(messages(coming)).extracting(MessageView::id).containsExactly("event-off:club:dinner");
            assertThat(messages(undecided)).hasSize(1);
            assertThat(messages(declined)).isEmpty();
        });
    }

    private static void assertSays(MimeMessage mail, String subject, String... words) throws Exception {
        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(mail.getContent().toString()).contains(words);
    }

    private CustomerId guest(String name, GuestState state) {
        CustomerId customer = tenure.register(name);
        ClubOfTheShop.enrol(tenure, customer);
        favours().changeGuest().change(DINNER, customer, GuestState.INVITED, SHOP);
        if (state != GuestState.INVITED) {
            favours().changeGuest().change(DINNER, customer, state, SHOP);
        }
        return customer;
    }

    private MemberFavours favours() {
        return tenure.core().loyalty().favours();
    }

    private List<MessageView> messages(CustomerId customer) {
        return tenure.core()
                .messaging()
                .queries()
                .messages(new MessageQuery(Set.of(), customer, null, 10), Caller.SYSTEM)
                .views();
    }
}
