package io.tenure.messaging.sms;

import io.tenure.messaging.application.Carrier;
import io.tenure.messaging.application.Parcel;
import io.tenure.messaging.events.MessageChannel;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives short messages to a gateway: {@code POST} of {@code from}, {@code to}, {@code text} and {@code reference} as
 * JSON, with the reference as {@code Idempotency-Key} too. Of an answer only its status is read.
 */
public final class SmsCarrier implements Carrier, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int TAKEN = 200;
    private static final int NOT_TAKEN = 300;
    private static final int OUR_FAULT = 400;
    private static final int ITS_FAULT = 500;
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TIMEOUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;

    private final URI gateway;
    private final String secret;
    private final Duration patience;
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * @param secret the bearer's token that the gateway gave
     * @param patience how long an answer is waited for
     */
    public SmsCarrier(URI gateway, String secret, Duration patience) {
        this.gateway = gateway;
        this.secret = secret;
        this.patience = patience;
    }

    @Override
    public MessageChannel channel() {
        return MessageChannel.SMS;
    }

    @Override
    public Receipt carry(Parcel parcel) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(gateway)
                .timeout(patience)
                .header("content-type", "application/json")
                .header("authorization", "Bearer " + secret)
                .header("idempotency-key", parcel.reference())
                .header("user-agent", "Tenure")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(parcel)))
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return receipt(answer.statusCode());
        } catch (HttpTimeoutException late) {
            return new Receipt.NotNow("The gateway gave no answer within " + patience.toSeconds() + " s.");
        } catch (IOException broken) {
            return new Receipt.NotNow("The gateway cannot be reached.");
        }
    }

    private byte[] body(Parcel parcel) {
        ObjectNode body = json.createObjectNode();
        if (parcel.sender() != null) {
            body.put("from", parcel.sender());
        }
        body.put("to", parcel.address()).put("text", parcel.text()).put("reference", parcel.reference());
        return json.writeValueAsBytes(body);
    }

    /** A gateway that does not let us in, or is busy, may take the message once somebody has mended that. */
    private static Receipt receipt(int status) {
        if (status >= TAKEN && status < NOT_TAKEN) {
            return new Receipt.Taken();
        }
        String answered = "The gateway answered " + status + ".";
        return switch (status) {
            case UNAUTHORISED, FORBIDDEN, TIMEOUT, TOO_EARLY, TOO_MANY -> new Receipt.NotNow(answered);
            default ->
                status >= OUR_FAULT && status < ITS_FAULT ? new Receipt.Never(answered) : new Receipt.NotNow(answered);
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
