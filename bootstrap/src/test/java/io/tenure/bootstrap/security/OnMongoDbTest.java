package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Role;
import io.tenure.access.application.port.in.OneTimePassword;
import io.tenure.audit.ViewWorkshop;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.MongoStore;
import io.tenure.bootstrap.WireServer;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.Verification;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same server with everything on MongoDB. */
class OnMongoDbTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String OWN = "correct horse battery";

    @TempDir
    private Path directory;

    @Test
    void showsOnItsPagesWhatCameOverRestAlsoAfterARestart() {
        String uri = WireServer.ADDRESS + "/journey";
        String customer = "";
        try (RunningServer server = new RunningServer(directory, uri)) {
            Answer written = server.post("/api/v1/interactions", interaction("1"), Role.INTEGRATION);
            assertThat(written.status()).isEqualTo(201);
            assertThat(server.post("/api/v1/interactions", interaction("1"), Role.INTEGRATION)
                            .at("/result"))
                    .isEqualTo("duplicate");
            customer = written.at("/customerId");
            readAt(server, customer, written.header("Tenure-Position"));
            OneTimePassword password = server.newUser("mia", Role.ADMIN);
            server.access().changePassword().change("mia", password.password(), OWN);
        }
        try (RunningServer server = new RunningServer(directory, uri)) {
            Browser browser = new Browser(server);
            browser.signIn("mia", OWN);
            Answer page = browser.get("/customers/" + customer);
            page.requireStatus(200);
            assertThat(page.body()).contains("139.12");
            Core core = server.context().getBean(Core.class);
            assertThat(core.ledger().verify(position -> {})).isInstanceOf(Verification.Intact.class);
            ViewWorkshop workshop = core.workshop();
            assertThat(workshop.replaceViews(position -> {}).equal()).isTrue();
            browser.get("/customers/" + customer).requireStatus(200);
        }
    }

    @Test
    void tellsWhichServerDoesNotAnswerAndNoPassword() {
        assertThatThrownBy(() -> MongoStore.open(
                        "mongodb://tenure:open-sesame@127.0.0.1:1/x?serverSelectionTimeoutMS=50",
                        DataDirectory.create(directory),
                        Clock.systemUTC()))
                .isInstanceOf(LedgerFailure.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageNotContaining("sesame");
    }

    private static void readAt(RunningServer server, String customer, String position) {
        // A slow machine may answer once or twice that it cannot be read yet, ask again.
        await().atMost(PATIENCE)
                .until(() -> Answer.to(server.request("/api/v1/customers/" + customer + "/timeline")
                                        .header("Authorization", "Bearer " + server.key(Role.INTEGRATION))
                                        .header("Tenure-Position", position))
                                .status()
                        == 200);
    }

    private static String interaction(String id) {
        return """
                {"source":"shop","externalId":"%s","customer":{"source":"shop","externalId":"c1"},"kind":"PURCHASE",\
                "channel":"WEB","direction":"INBOUND","occurredAt":"2010-12-01T08:26:00Z",\
                "amount":{"value":"139.12","currency":"GBP"},\
                "items":[{"sku":"85123A","name":"holder","quantity":6,"unitPrice":"2.55"}],"thread":null,\
                "attributes":{}}""".formatted(id);
    }
}
