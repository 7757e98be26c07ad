package io.tenure.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Installation;
import io.tenure.integration.jackson.CloudEventFormat;
import io.tenure.integration.webhook.HttpWebhookSender;
import io.tenure.integration.webhooks.Delivery;
import io.tenure.integration.webhooks.NewWebhook;
import io.tenure.integration.webhooks.Patience;
import io.tenure.integration.webhooks.WebhookDesk;
import io.tenure.integration.webhooks.WebhookDraft;
import io.tenure.integration.webhooks.WebhookModule;
import io.tenure.integration.webhooks.WebhookView;
import io.tenure.shared.ids.TimeOrderedIds;
import io.tenure.shared.nodes.Duties;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.tink.TinkSealer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhooksTest {

    private static final Caller ADMIN = new Caller("root", Set.of(Role.ADMIN));
    private static final String REGISTERED = "io.tenure.customer.registered.v1";
    private static final String RECORDED = "io.tenure.interaction.recorded.v1";
    private static final Patience SHORT =
            new Patience(Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofSeconds(90));
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    private final Receiver shop = new Receiver();
    private final HttpWebhookSender sender = new HttpWebhookSender(Duration.ofSeconds(5));
    private Installation tenure;
    private WebhookModule webhooks;

    @BeforeEach
    void begin() {
        tenure = Installation.open(directory);
        webhooks = started();
    }

    @AfterEach
    void end() {
        webhooks.dispatch().close();
        sender.close();
        tenure.close();
        shop.close();
    }

    @Test
    void areToldInOrderOfWhatTheyAskedFor() {
        tenure.register("before");
        create(Set.of(), false);
        tenure.register("anna");
        tenure.buy("o1", "anna", Installation.MAY, "12.50");

        await().atMost(SOON).until(() -> shop.got().size() == 2);

        assertThat(shop.got()).extracting(Receiver.Got::type).containsExactly(REGISTERED, RECORDED);
        assertThat(shop.got().getFirst().body()).doesNotContain("anna");
        assertThat(shop.got().getFirst().id())
                .isEqualTo(shop.got().getFirst().event().path("id").stringValue());
        assertThat(shop.got().getLast().event().at("/data/amount").stringValue())
                .isEqualTo("12.50");
    }

    @Test
    void getPersonalDataAndOtherEventsOnlyWhereItIsSaidSo() {
        create(Set.of(REGISTERED), true);
        tenure.register("anna");
        tenure.buy("o1", "anna", Installation.MAY, "12.50");
        tenure.register("bob");

        await().atMost(SOON).until(() -> shop.got().size() == 2);

        assertThat(shop.got()).extracting(Receiver.Got::type).containsOnly(REGISTERED);
        assertThat(shop.got())
                .extracting(got -> got.event().at("/data/name").stringValue())
                .containsExactly("anna", "bob");
    }

    @Test
    void areSentTheSameAgainUntilTheyTakeIt() {
        AtomicInteger refusals = new AtomicInteger(3);
        shop.answers(_ -> refusals.getAndDecrement() > 0 ? 503 : 200);
        String id = create(Set.of(), false).view().id();
        tenure.register("anna");
        tenure.register("bob");

        await().atMost(SOON).until(() -> shop.got().size() == 5);

        assertThat(shop.got()).extracting(Receiver.Got::id).containsExactly("1", "1", "1", "1", "4");
        await().atMost(SOON).until(() -> desk().find(id, ADMIN).state() == WebhookView.State.ENABLED);
        assertThat(log(id))
                .extracting(Delivery::attempt, Delivery::status, Delivery::failure)
                .endsWith(tuple(1, 503, "answered 503"))
                .startsWith(tuple(1, 200, null));
    }

    @Test
    void mayBeAwayAndMissNothingAcrossARestart() {
        create(Set.of(), false);
        int port = shop.port();
        shop.close();
        tenure.register("anna");
        await().atMost(SOON).until(() -> desk().all(ADMIN).getFirst().state() == WebhookView.State.FAILING);
        assertThat(desk().all(ADMIN).getFirst().failure()).contains("cannot be reached");

        webhooks.dispatch().close();
        tenure.restart();
        tenure.register("bob");
        webhooks = started();
        try (Receiver back = new Receiver(port)) {
            await().atMost(SOON).until(() -> back.got().size() == 2);
            assertThat(back.got()).extracting(Receiver.Got::id).containsExactly("1", "4");
        }
    }

    @Test
    void areDisabledWhenTheyFailForLongAndGoOnWhenLetAgain() {
        shop.answers(_ -> 500);
        String id = create(Set.of(), false).view().id();
        tenure.register("anna");
        await().atMost(SOON).until(() -> stateOf(id).equals(WebhookView.State.FAILING));

        tenure.later(Duration.ofSeconds(50));
        askedAgain();
        tenure.later(Duration.ofSeconds(50));
        await().atMost(SOON).until(() -> stateOf(id).equals(WebhookView.State.DISABLED));
        int sent = shop.got().size();
        tenure.register("bob");
        shop.answers(_ -> 200);
        assertThat(desk().find(id, ADMIN).failure()).isEqualTo("answered 500");
        desk().enable(id, true, ADMIN);

        await().atMost(SOON).until(() -> shop.got().size() == sent + 2);
        assertThat(shop.got().subList(sent, sent + 2))
                .extracting(Receiver.Got::id)
                .containsExactly("1", "4");
    }

    @Test
    void areNotDisabledForATimeInWhichNobodyTriedOrForWhatWasBeforeAChange() {
        shop.answers(_ -> 500);
        String id = create(Set.of(), false).view().id();
        tenure.register("anna");
        await().atMost(SOON).until(() -> stateOf(id).equals(WebhookView.State.FAILING));

        webhooks.dispatch().close();
        tenure.later(Duration.ofDays(3));
        webhooks = started();
        askedAgain();
        askedAgain();
        assertThat(stateOf(id)).isEqualTo(WebhookView.State.FAILING);
        assertThat(desk().find(id, ADMIN).failingSince()).isEqualTo(tenure.now());

        tenure.later(Duration.ofSeconds(50));
        askedAgain();
        desk().change(id, new WebhookDraft("shop", shop.url(), Set.of(REGISTERED), false), ADMIN);
        tenure.later(Duration.ofSeconds(50));
        askedAgain();
        askedAgain();
        assertThat(stateOf(id)).isEqualTo(WebhookView.State.FAILING);
    }

    @Test
    void areDisabledWhenTheySayThatTheyAreGone() {
        shop.answers(_ -> 410);
        String id = create(Set.of(), false).view().id();
        tenure.register("anna");

        await().atMost(SOON).until(() -> stateOf(id).equals(WebhookView.State.DISABLED));
        assertThat(shop.got()).hasSize(1);
    }

    @Test
    void showThatTheyCannotBeToldForAReasonOfOurs() {
        String id = create(Set.of(), false).view().id();
        webhooks.dispatch().close();
        tenure.core().store().keys().destroy("webhook/" + id);
        webhooks = started();
        tenure.register("anna");

        await().atMost(SOON).until(() -> stateOf(id).equals(WebhookView.State.FAILING));
        assertThat(desk().find(id, ADMIN).failure()).contains("secret").contains("gone");
        assertThat(log(id)).last().satisfies(delivery -> {
            assertThat(delivery.status()).isNull();
            assertThat(delivery.failure()).contains("secret").contains("gone");
        });
        restartedAfter(Duration.ofSeconds(50), id);
        assertThat(stateOf(id)).isEqualTo(WebhookView.State.FAILING);
        restartedAfter(Duration.ofSeconds(50), id);
        await().atMost(SOON).until(() -> stateOf(id).equals(WebhookView.State.DISABLED));
        assertThat(shop.got()).isEmpty();
    }

    @Test
    void areDisabledThoughOneNodeTellsThemAfterAnother() {
        webhooks.dispatch().close();
        AtomicInteger turn = new AtomicInteger();
        webhooks = started(onlyAt(turn, 0));
        WebhookModule other = started(onlyAt(turn, 1));
        try {
            shop.answers(_ -> 500);
            String id = create(Set.of(), false).view().id();
            tenure.register("anna");
            await().atMost(SOON).until(() -> stateOf(id).equals(WebhookView.State.FAILING));
            Instant since = tenure.now();

            turn.set(1);
            for (int times = 0; times < 7; times++) {
                tenure.later(Duration.ofSeconds(12));
                triedSince(tenure.now(), id);
            }
            assertThat(desk().find(id, ADMIN).failingSince()).isEqualTo(since);
            turn.set(0);
            tenure.later(Duration.ofSeconds(12));
            await().atMost(SOON).until(() -> stateOf(id).equals(WebhookView.State.DISABLED));
        } finally {
            other.dispatch().close();
        }
    }

    @Test
    void areToldAgainSinceAMomentAndOfOneEvent() throws Exception {
        tenure.register("anna");
        tenure.later(Duration.ofMinutes(1));
        tenure.register("bob");
        tenure.register("carl");
        String id = create(Set.of(), false).view().id();

        desk().replay(id, tenure.now(), ADMIN);
        await().atMost(SOON).until(() -> shop.got().size() == 2);
        assertThat(shop.got()).extracting(Receiver.Got::id).containsExactly("4", "7");

        Delivery again = desk().redeliver(id, 1, ADMIN);
        assertThat(again.taken()).isTrue();
        assertThat(shop.got().getLast().id()).isEqualTo("1");
        assertThat(log(id)).first().isEqualTo(again);
        assertThatThrownBy(() -> desk().redeliver(id, 2, ADMIN))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("position 2");
        assertThatThrownBy(() -> desk().redeliver(id, 999, ADMIN)).isInstanceOf(Refusal.class);
    }

    @Test
    void followNoRedirectAndGoNowhereUnsafe() {
        shop.answers(_ -> 302);
        create(Set.of(), false);
        tenure.register("anna");
        await().atMost(SOON).until(() -> stateOfFirst().equals(WebhookView.State.FAILING));
        assertThat(shop.got()).allSatisfy(got -> assertThat(got.type()).isEqualTo(REGISTERED));

        for (String url : List.of(
                "http://shop.example/x",
                "ftp://shop.example/x",
                "https://li:secret@shop.example/x",
                "https:///x",
                "not an address",
                "https://shop.example/" + "x".repeat(500))) {
            refused(
                    () -> desk().create(new WebhookDraft("shop", url, Set.of(), false), null, ADMIN),
                    "webhooks.bad-url");
        }
        refused(
                () -> desk().create(new WebhookDraft("shop", shop.url(), Set.of("nothing.v1"), false), null, ADMIN),
                "webhooks.unknown-type");
        refused(
                () -> desk().create(new WebhookDraft(" ", shop.url(), Set.of(), false), null, ADMIN),
                "webhooks.bad-name");
    }

    @Test
    void areOneHoweverOftenTheSameIsAskedForUnderOneKey() {
        WebhookDraft draft = new WebhookDraft("shop", shop.url(), Set.of(), false);
        NewWebhook lost = desk().create(draft, "k1", ADMIN);
        NewWebhook again = desk().create(draft, "k1", ADMIN);

        assertThat(again.view()).isEqualTo(lost.view());
        assertThat(again.secret()).isNotEqualTo(lost.secret());
        assertThat(desk().all(ADMIN)).containsExactly(again.view());
        tenure.later(Duration.ofDays(7));
        desk().create(draft, "k1", ADMIN);
        desk().create(new WebhookDraft("till", shop.url(), Set.of(), false), "k1", ADMIN);
        assertThat(desk().all(ADMIN)).hasSize(3);
    }

    @Test
    void mayBeMadeAgainUnderTheKeyOfOneThatIsDeleted() {
        WebhookDraft draft = new WebhookDraft("shop", shop.url(), Set.of(), false);
        for (int times = 0; times < 3; times++) {
            NewWebhook lost = desk().create(draft, "k1", ADMIN);
            NewWebhook again = desk().create(draft, "k1", ADMIN);
            assertThat(desk().all(ADMIN)).containsExactly(lost.view()).containsExactly(again.view());
            desk().delete(again.view().id(), ADMIN);
            tenure.later(Duration.ofDays(8));
        }
        assertThat(desk().all(ADMIN)).isEmpty();
    }

    @Test
    void leaveNothingBehindWhenDeleted() {
        String id = create(Set.of(), false).view().id();
        desk().delete(id, ADMIN);

        assertThat(tenure.core().store().policyProgress().all()).doesNotContainKey("webhook:" + id);
    }

    @Test
    void areForAdministrators() {
        Caller auditor = new Caller("eve", Set.of(Role.AUDITOR));

        assertThatThrownBy(() -> desk().all(auditor)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk().create(new WebhookDraft("x", shop.url(), Set.of(), false), null, auditor))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void knowTheSenderByASecretThatIsShownOnceAndKeptSealed() throws Exception {
        NewWebhook made = create(Set.of(), false);
        tenure.register("anna");
        await().atMost(SOON).until(() -> !shop.got().isEmpty());

        NewWebhook renewed = desk().renewSecret(made.view().id(), ADMIN);
        tenure.register("bob");
        await().atMost(SOON).until(() -> shop.got().size() == 2);

        assertThat(renewed.secret()).startsWith("whsec_").isNotEqualTo(made.secret());
        assertThat(made.toString()).doesNotContain(made.secret());
        assertThat(tenure.core().store().webhooks().all().toString())
                .doesNotContain(made.secret())
                .doesNotContain(renewed.secret());
        Receiver.Got before = shop.got().getFirst();
        Receiver.Got after = shop.got().getLast();
        assertThat(before.isSignedBy(made.secret())).isTrue();
        assertThat(after.isSignedBy(renewed.secret())).isTrue();
        assertThat(after.isSignedBy(made.secret())).isFalse();
        desk().delete(made.view().id(), ADMIN);
        assertThat(desk().all(ADMIN)).isEmpty();
    }

    private static void refused(Callable<?> call, String code) {
        assertThatThrownBy(call::call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.rejection().code())
                .isEqualTo(code));
    }

    private NewWebhook create(Set<String> types, boolean personalData) {
        return desk().create(new WebhookDraft("shop", shop.url(), types, personalData), null, ADMIN);
    }

    /** A whole attempt has come to its end since. */
    private void askedAgain() {
        int before = shop.got().size();
        await().atMost(SOON).until(() -> shop.got().size() >= before + 2);
    }

    private WebhookDesk desk() {
        return webhooks.desk();
    }

    private WebhookView.State stateOf(String id) {
        return desk().find(id, ADMIN).state();
    }

    private WebhookView.State stateOfFirst() {
        return desk().all(ADMIN).getFirst().state();
    }

    private List<Delivery> log(String id) {
        return desk().deliveries(id, null, 100, ADMIN).views();
    }

    private static Duties onlyAt(AtomicInteger turn, int mine) {
        return new Duties() {

            @Override
            public boolean hold(String work) {
                return turn.get() == mine;
            }

            @Override
            public void release(String work) {
                // the test says whose it is
            }
        };
    }

    private void restartedAfter(Duration time, String id) {
        webhooks.dispatch().close();
        tenure.later(time);
        webhooks = started();
        triedSince(tenure.now(), id);
    }

    private void triedSince(Instant moment, String id) {
        await().atMost(SOON).until(() -> log(id).getFirst().at().equals(moment));
    }

    private WebhookModule started() {
        return started(Duties.ALONE);
    }

    private WebhookModule started(Duties duties) {
        var core = tenure.core();
        Origin origin = new Origin(core.ledger());
        WebhookModule made = new WebhookModule(new WebhookModule.Ports(
                core.store().webhooks(),
                sender,
                personalData -> new CloudEventFormat(origin::uri, personalData),
                core.ledger(),
                core.codec(),
                core.store().policyProgress(),
                duties,
                new TinkSealer(core.store().keys()),
                new TimeOrderedIds(Clock.systemUTC()),
                SHORT,
                () -> tenure.now()));
        made.dispatch().start();
        return made;
    }
}
