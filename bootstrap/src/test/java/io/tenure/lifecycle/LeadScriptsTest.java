package io.tenure.lifecycle;

import static io.tenure.bootstrap.Installation.MARKETER;
import static io.tenure.bootstrap.Installation.SHOP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Installation;
import io.tenure.lifecycle.application.port.in.LeadAnswers;
import io.tenure.lifecycle.application.port.in.ModelInvalid;
import io.tenure.lifecycle.domain.LeadScript.Meaning;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.lifecycle.domain.Wording;
import io.tenure.lifecycle.events.LeadVerdict;
import io.tenure.lifecycle.queries.CustomerCare;
import io.tenure.lifecycle.queries.CustomerCare.Lead;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.outcome.Refusal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leads are judged by scripts of the firm's own, and it can be asked why also after these have changed. */
class LeadScriptsTest {

    private static final Map<String, String> GOOD = Map.of("volume", "pallets", "licence", "held");

    @TempDir
    private Path directory;

    private Installation firm;
    private CustomerId ada;

    @BeforeEach
    void open() {
        firm = Installation.open(directory);
        ada = firm.register("ada");
        firm.caughtUp();
    }

    @AfterEach
    void close() {
        firm.close();
    }

    @Test
    void areThoseOfTheModelInForce() throws ModelInvalid {
        assertThat(judged(null, Map.of("need", "fits")).script()).isEqualTo("standard");

        putInForce(WholesaleModel.whole());
        Lead lead = judged("telephone", GOOD);

        assertThat(lead.verdict()).isEqualTo(LeadVerdict.CONFIRMED);
        assertThat(lead.model()).isEqualTo("wholesale");
        assertThat(lead.modelVersion()).isEqualTo(1);
        assertThat(lead.scriptName()).isEqualTo(new Wording("First call", "首次电话"));
        assertThatThrownBy(() -> judged("standard", Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("lifecycle.unknown-script");
        assertThatThrownBy(() -> judged("fair", GOOD))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("lifecycle.answers-not-understood");
    }

    @Test
    void judgeNoAnswersToQuestionsOfAnotherVersion() throws ModelInvalid {
        putInForce(WholesaleModel.whole());
        putInForce(WholesaleModel.whole().replace("means: rules-out", "means: leaves-open"));

        assertThatThrownBy(() -> judge("wholesale", 1L)).hasMessageContaining("lifecycle.scripts-changed");
        assertThatThrownBy(() -> judge("e-commerce", null)).hasMessageContaining("lifecycle.scripts-changed");
        judge("wholesale", 2L);

        assertThat(lead().modelVersion()).isEqualTo(2);
    }

    private void judge(String model, @Nullable Long version) {
        firm.core()
                .lifecycle()
                .judgeLead()
                .judge(ada, new LeadAnswers(model, version, "telephone", GOOD, null, ZoneOffset.UTC), SHOP);
    }

    @Test
    void tellWhyALeadWasJudgedAsItWasAfterTheyHaveChanged() throws ModelInvalid {
        putInForce(WholesaleModel.whole());
        Lead before = judged(null, Map.of("volume", "unknown"));

        putInForce(WholesaleModel.whole()
                .replace("How much do you order in a year?", "How much, please?")
                .replace("means: leaves-open", "means: speaks-for"));
        putInForce(WholesaleModel.stages());
        firm.restart();

        assertThat(lead()).isEqualTo(before);
        assertThat(before.because()).hasSize(2);
        assertThat(before.because().getFirst().text().en()).isEqualTo("How much do you order in a year?");
        assertThat(Objects.requireNonNull(before.because().getFirst().answer()).means())
                .isEqualTo(Meaning.LEAVES_OPEN);
        assertThat(before.because().getLast().question()).isEqualTo("licence");
        assertThat(before.because().getLast().answer()).isNull();
    }

    @Test
    void sayWhenToCallAgainWhereTheLeadLives() throws ModelInvalid {
        putInForce(WholesaleModel.whole());

        assertThat(judged("telephone", Map.of()).callBackAt()).isEqualTo("2026-05-05T10:00:00Z");
        assertThat(judged("fair", Map.of()).callBackAt()).isEqualTo("2026-05-18T10:00:00Z");
        judge("fair", Map.of(), null, ZoneId.of("Asia/Shanghai"));
        assertThat(lead().callBackAt()).isEqualTo("2026-05-18T02:00:00Z");
        judge("fair", Map.of(), Instant.parse("2026-05-06T15:00:00Z"), ZoneOffset.UTC);
        assertThat(lead().callBackAt()).isEqualTo("2026-05-06T15:00:00Z");
    }

    @Test
    void areTheStandardOneForVerdictsOfTheTimeBeforeModelsHadAny() {
        record(
                1,
                "{\"customerId\":\"" + ada + "\",\"script\":\"standard\",\"answers\":{\"budget\":\"never\"},"
                        + "\"verdict\":\"DROPPED\",\"occurredAt\":\"2025-01-01T00:00:00Z\"}");

        assertThat(lead().model()).isNull();
        assertThat(lead().scriptName()).isEqualTo(new Wording("Four questions", "四问"));
        assertThat(lead().because()).hasSize(4);
        assertThat(Objects.requireNonNull(lead().because().get(1).answer()).means())
                .isEqualTo(Meaning.RULES_OUT);
    }

    @Test
    void areMissedWhereTheVersionCannotBeReadAnyMore() {
        record(
                2,
                "{\"customerId\":\"" + ada + "\",\"script\":\"fair\",\"model\":\"gone\",\"modelVersion\":7,"
                        + "\"answers\":{\"visit\":\"welcome\"},"
                        + "\"verdict\":\"CONFIRMED\",\"occurredAt\":\"2025-01-01T00:00:00Z\"}");

        assertThat(lead().model()).isEqualTo("gone");
        assertThat(lead().scriptName()).isNull();
        assertThat(lead().because()).isEmpty();
        assertThat(lead().answers()).isEqualTo(Map.of("visit", "welcome"));
    }

    /** Puts a verdict in the ledger as it stands, and waits until it can be read. */
    private void record(int revision, String judged) {
        String stream = "care-" + ada;
        firm.core()
                .ledger()
                .append(new Commit(
                        stream,
                        firm.core().ledger().lastSequence(stream) + 1,
                        List.of(new EventData("lifecycle.LeadJudged", revision, judged.getBytes(UTF_8))),
                        Map.of(Metadata.ACTOR, SHOP.name()),
                        List.of()));
        await().untilAsserted(() -> assertThat(care().lead()).isNotNull());
    }

    private void putInForce(String text) throws ModelInvalid {
        ModelVersion kept = firm.core().lifecycle().draftModel().draft("wholesale", text, MARKETER);
        firm.core().lifecycle().putModelInForce().putInForce(kept, MARKETER);
    }

    private Lead judged(@Nullable String script, Map<String, String> answers) {
        judge(script, answers, null, ZoneOffset.UTC);
        return lead();
    }

    private void judge(
            @Nullable String script, Map<String, String> answers, @Nullable Instant callBackAt, ZoneId zone) {
        firm.core()
                .lifecycle()
                .judgeLead()
                .judge(ada, new LeadAnswers(null, null, script, answers, callBackAt, zone), SHOP);
    }

    private Lead lead() {
        return Objects.requireNonNull(care().lead());
    }

    private CustomerCare care() {
        return firm.core().lifecycle().careQueries().find(ada, SHOP).orElseThrow();
    }
}
