package io.tenure.relationship.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.bootstrap.Installation;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.ledger.StreamConflict;
import io.tenure.shared.rest.ApiJson;
import io.tenure.shared.rest.Requests;
import jakarta.validation.Validation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One of many interactions is to be sent again, and says why. */
class BusyIntakeTest {

    @Test
    void manyMayWantTheSameBudget() {
        InteractionIntake intake = new InteractionIntake((_, _) -> {
            throw new StreamConflict("rule-budget-club@spring", 3, 4);
        });
        InteractionResult result =
                intake.take(Installation.purchase("a1", "ada", Installation.MAY, "10", null), Installation.SHOP);
        assertThat(result.code()).isEqualTo("ledger.busy");
        assertThat(result.reason()).contains("the same customer or budget at once");
    }

    @Test
    @Timeout(60)
    void aLineThatBreaksWhatDealsWithItEndsTheBulkHoweverManyWait() {
        InteractionIntake intake = new InteractionIntake((_, _) -> {
            throw new StackOverflowError("for once");
        });
        BulkIntake bulk = new BulkIntake(
                intake,
                new Requests(
                        ApiJson.mapper(),
                        Validation.buildDefaultValidatorFactory().getValidator()),
                new OwnWrites((CustomerQueries) Proxy.newProxyInstance(
                        CustomerQueries.class.getClassLoader(),
                        new Class<?>[] {CustomerQueries.class},
                        (_, _, _) -> true)));
        String line = """
                {"source":"shop","externalId":"1","customer":{"source":"shop","externalId":"ada"},"kind":"CALL",\
                "channel":"PHONE","direction":"INBOUND","occurredAt":"2026-05-04T12:00:00Z"}
                """;
        InputStream lines = new ByteArrayInputStream(line.repeat(5_000).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> bulk.take(lines, OutputStream.nullOutputStream(), Installation.SHOP))
                .isInstanceOf(IOException.class)
                .hasRootCauseInstanceOf(StackOverflowError.class);
    }
}
