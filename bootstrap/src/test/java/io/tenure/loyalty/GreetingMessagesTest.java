package io.tenure.loyalty;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tenure.access.Caller;
import io.tenure.bootstrap.Installation;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.messaging.events.MessageRefusal;
import io.tenure.messaging.mail.MailCarrier;
import io.tenure.messaging.mail.SmtpRelay;
import io.tenure.messaging.queries.MessageQuery;
import io.tenure.messaging.queries.MessageView;
import io.tenure.relationship.commands.GiveConsent;
import io.tenure.relationship.events.Channel;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.jobs.Work;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** It is eleven in London, on the fourth of May 2026; members are greeted on the fifth. */
class GreetingMessagesTest {

    private static final String GREETING = """
            greetings:
              - {id: fifth, title: {en: The fifth, zh: 五月五日}, on: 05-05, points: 4, message: {template: fifth}}
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String PLAN = """
            sender: {email: "Club <club@example.com>"}
            time-zone: Europe/London
            templates:
              - id: fifth
                purpose: greetings
                parameters: [points]
                en: {subject: "Be with you", text: "Here are {points} points."}
                zh: {subject: "与你同在", text: "送您 {points} 分。"}
            """;

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
        tenure.core().messaging().changePlan().change(PLAN, MARKETER);
        tenure.core().loyalty().draftProgramme().draft("club", ClubOfTheShop.TEXT + GREETING, MARKETER);
        tenure.core().loyalty().putProgrammeInForce().putInForce(new ProgrammeVersion("club", 1), null, MARKETER);
    }

    @AfterEach
    void close() {
        tenure.close();
        relay.stop();
    }

    @Test
    void areSentOnceToThoseWhoAllowThem() throws Exception {
        CustomerId ada = tenure.register("ada");
        CustomerId bob = tenure.register("bob");
        tenure.relationship()
                .changeCustomer()
                .change(
                        new GiveConsent(ada, "greetings", Channel.EMAIL, "form", tenure.now(), tenure.now()),
                        null,
                        SHOP);
        ClubOfTheShop.enrol(tenure, ada);
        ClubOfTheShop.enrol(tenure, bob);

        tenure.core().views().awaitProgress("loyalty", tenure.core().ledger().head(), PATIENCE);
        tenure.later(Duration.ofDays(1));

        greet();
        await().atMost(PATIENCE).until(() -> !messages(bob).isEmpty() && relay.getReceivedMessages().length > 0);
        greet();

        assertThat(relay.getReceivedMessages()).hasSize(1);
        MimeMessage mail = relay.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Be with you");
        assertThat(mail.getContent().toString()).contains("Here are 4 points.");
        assertThat(messages(ada)).extracting(MessageView::id).containsExactly("greeting:club:fifth:2026");
        assertThat(messages(bob)).extracting(MessageView::refusal).containsExactly(MessageRefusal.NO_CONSENT);
    }

    private void greet() throws Exception {
        for (Work work : tenure.core().loyalty().works()) {
            if (work.name().equals("greet-members")) {
                work.run(new Unwatched());
            }
        }
    }

    private List<MessageView> messages(CustomerId customer) {
        return tenure.core()
                .messaging()
                .queries()
                .messages(new MessageQuery(Set.of(), customer, null, 10), Caller.SYSTEM)
                .views();
    }
}
