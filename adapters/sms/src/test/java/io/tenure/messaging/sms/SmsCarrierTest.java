package io.tenure.messaging.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.tenure.messaging.application.Carrier.Receipt;
import io.tenure.messaging.application.Parcel;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsCarrierTest {

    private static final Parcel BALANCE = new Parcel("ada@bal-1", "Club", "+447700900123", null, "您的余额：10");

    private static final WireMockServer GATEWAY =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    private static SmsCarrier carrier;

    @BeforeAll
    static void start() {
        GATEWAY.start();
        carrier = new SmsCarrier(URI.create(GATEWAY.url("/sms")), "token", Duration.ofMillis(500));
    }

    @AfterAll
    static void stop() {
        carrier.close();
        GATEWAY.stop();
    }

    @BeforeEach
    void clear() {
        GATEWAY.resetAll();
    }

    @Test
    void givesAMessageToTheGateway() throws Exception {
        answering(202);

        assertThat(carrier.carry(BALANCE)).isEqualTo(new Receipt.Taken());

        GATEWAY.verify(postRequestedFor(urlEqualTo("/sms"))
                .withHeader("Authorization", equalTo("Bearer token"))
                .withHeader("Idempotency-Key", equalTo("ada@bal-1"))
                .withRequestBody(equalToJson("""
                        {"from": "Club", "to": "+447700900123", "text": "您的余额：10", "reference": "ada@bal-1"}
                        """)));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408, 429, 500, 502, 503, 302})
    void triesAgainWhereTheGatewayMayTakeItLater(int status) throws Exception {
        answering(status);

        assertThat(carrier.carry(BALANCE)).isEqualTo(new Receipt.NotNow("The gateway answered " + status + "."));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410, 422})
    void neverTriesAgainWhatTheGatewayRefuses(int status) throws Exception {
        answering(status);

        assertThat(carrier.carry(BALANCE)).isEqualTo(new Receipt.Never("The gateway answered " + status + "."));
    }

    @Test
    void triesAgainWhereNoAnswerComes() throws Exception {
        GATEWAY.stubFor(post("/sms").willReturn(aResponse().withFixedDelay(2_000)));

        assertThat(carrier.carry(BALANCE)).isInstanceOf(Receipt.NotNow.class);
    }

    private static void answering(int status) {
        GATEWAY.stubFor(post("/sms").willReturn(aResponse().withStatus(status)));
    }
}
