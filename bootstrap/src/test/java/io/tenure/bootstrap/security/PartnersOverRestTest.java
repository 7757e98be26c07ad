package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.Writes.json;
import static io.tenure.bootstrap.security.Writes.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is settled with a partner, as an accountant's system reads it. */
@ExtendWith(RunningServer.Provider.class)
class PartnersOverRestTest {

    private static final String FERRY = "/api/v1/loyalty/programmes/club/partners/ferry";

    private final String receipt = "ferry-" + next();

    @Test
    void readsASettlementDownToEachMovement(RunningServer server) {
        String card = Writes.made(server, LoyaltyWrites.member(server) + "/cards", "", "/number");
        Instant bought = Instant.now().plus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.MILLIS);
        server.post(
                        "/api/v1/pos/sales",
                        json(("{'outlet':'north','receipt':'%s','member':{'card':'%s'},'at':'%s',"
                                        + "'amount':{'value':'30','currency':'GBP'},'redeem':20}")
                                .formatted(receipt, card, bought)),
                        Role.POS)
                .requireStatus(200);
        String month = FERRY + "/settlements/" + YearMonth.now(ZoneId.of("Europe/London"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(read(server, month + "/csv").body()).contains(receipt));
        assertThat(read(server, FERRY).at("/terms/0/earnPrice")).isEqualTo("0.015");
        assertThat(read(server, FERRY + "/settlements").at("/items/0/closed")).isEqualTo("false");
        assertThat(read(server, FERRY.replace("/ferry", "")).at("/items/0/outlets/0"))
                .isEqualTo("north");
        Answer first = read(server, month + "/lines?limit=1");
        assertThat(first.at("/items/0/amount")).matches("-?[0-9.]+");
        assertThat(read(server, month + "/lines?limit=1&after=" + first.at("/next"))
                        .at("/items/0/id"))
                .isNotEqualTo(first.at("/items/0/id"));

        Answer statement = read(server, month);
        List<String> csv = read(server, month + "/csv").body().lines().toList();
        assertThat(csv.stream()
                        .skip(1)
                        .map(line -> new BigDecimal(line.split(",", -1)[7]))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(statement.at("/net"));
    }

    @Test
    void isToldWhatIsWrong(RunningServer server) {
        LoyaltyWrites.member(server);
        Answer unknown = server.get(FERRY.replace("ferry", "tram"), Role.AUDITOR);
        assertThat(unknown.status() + " " + unknown.code()).isEqualTo("404 loyalty.unknown-partner");
        assertThat(server.get(FERRY + "/settlements/2026-13", Role.AUDITOR).status())
                .isEqualTo(400);
        assertThat(server.get(FERRY + "/settlements/soon/lines", Role.AUDITOR).status())
                .isEqualTo(400);
        assertThat(server.get(FERRY + "/settlements/2026-05/lines?after=x", Role.AUDITOR)
                        .status())
                .isEqualTo(400);
    }

    private static Answer read(RunningServer server, String path) {
        Answer answer = server.get(path, Role.AUDITOR);
        answer.requireStatus(200);
        return answer;
    }
}
