package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Role;
import io.tenure.bootstrap.Core;
import io.tenure.shared.views.ViewTransaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Views that cannot follow for a while, as on a server with too much to do. */
@ExtendWith(RunningServer.Provider.class)
class LateViewsTest {

    @Test
    void areNoReasonToTellThatNothingWasRecorded(RunningServer server) {
        String account = LoyaltyWrites.newcomer(server);
        String position;
        try (ViewTransaction others =
                server.context().getBean(Core.class).store().views().begin()) {
            Answer late = server.send("PUT", account, json("{'outlet':'north'}"), server.key(Role.ADMIN));
            assertThat(late.status()).as("%s after %s", late.body(), others).isEqualTo(202);
            position = late.header("Tenure-Position");
            assertThat(at(server, account, position).status()).isEqualTo(503);
        }
        await().untilAsserted(
                        () -> assertThat(at(server, account, position).status()).isEqualTo(200));
    }

    private static Answer at(RunningServer server, String path, String position) {
        return Answer.to(server.request(path)
                .header("Authorization", "Bearer " + server.key(Role.ADMIN))
                .header("Tenure-Position", position));
    }
}
