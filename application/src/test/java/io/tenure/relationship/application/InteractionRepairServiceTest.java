package io.tenure.relationship.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.InteractionCorrection;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.domain.CustomerRelationship;
import io.tenure.relationship.domain.CustomerRelationshipDecider;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.CustomerRegistered;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Money;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.ViewType;
import io.tenure.shared.views.Views;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Repairs of one interaction at once, at moments that no two real callers would meet each time. */
class InteractionRepairServiceTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final Map<String, Object> kept = new HashMap<>();
    private final List<HeldClaim> claims = new ArrayList<>();
    private final Sealer sealer = answering(Sealer.class, Map.of("fingerprint", of -> of[0]));
    private final RelationshipProjection projection = new RelationshipProjection(sealer);
    private CustomerRelationship state = CustomerRelationshipDecider.initial();
    private long position;
    private @Nullable Runnable meanwhile;

    @BeforeEach
    void recordAPurchaseOfHundred() {
        happens(new CustomerRegistered("ada", CustomerKind.PERSON, null, null, null, null, null, NOON));
        happens(new InteractionRecorded(
                "ada",
                "i",
                "shop",
                "1",
                InteractionKind.PURCHASE,
                Channel.WEB,
                Direction.INBOUND,
                new BigDecimal("100"),
                "EUR",
                List.of(),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                NOON));
    }

    @Test
    void aCorrectionThatMeetsAnotherTakesAwayWhatThatOneLeft() {
        meanwhile = () -> correct("90");

        correct("80");

        assertThat(entry().amount()).isEqualByComparingTo("80");
        assertThat(money()).isEqualByComparingTo("80");
    }

    @Test
    void aCorrectionThatMeetsARetractionIsRefused() {
        meanwhile = this::retract;

        assertRefused(() -> correct("80"));

        assertThat(money()).isEqualByComparingTo("0");
    }

    @Test
    void aRetractionThatMeetsACorrectionTakesAwayWhatThatOneLeft() {
        meanwhile = () -> correct("90");

        retract();

        assertThat(money()).isEqualByComparingTo("0");
        assertThat(customer().own().interactions()).isZero();
    }

    @Test
    void aRetractionThatMeetsAnotherIsRefused() {
        meanwhile = this::retract;

        assertRefused(this::retract);

        assertThat(customer().own().interactions()).isZero();
    }

    @Test
    void repairsOfOlderLedgersThatWereDecidedSideBySideCountAsTheInteractionStands() {
        happens(corrected("80"));
        happens(corrected("90"));

        assertThat(money()).isEqualByComparingTo("90");

        happens(new InteractionRetracted(
                "ada", "i", InteractionKind.PURCHASE, new BigDecimal("100"), "EUR", "never was", NOON));
        happens(corrected("70"));

        assertThat(money()).isEqualByComparingTo("0");
        assertThat(customer().own().interactions()).isZero();
        assertRefused(() -> correct("60"));
    }

    private void correct(String amount) {
        service()
                .correct(
                        "i",
                        new InteractionCorrection(
                                InteractionKind.PURCHASE,
                                Channel.WEB,
                                Direction.INBOUND,
                                NOON,
                                Money.of(amount, "EUR"),
                                List.of(),
                                null,
                                null,
                                Map.of(),
                                null,
                                null,
                                null),
                        "mistyped",
                        Caller.SYSTEM);
    }

    private void retract() {
        service().retract("i", "never was", Caller.SYSTEM);
    }

    private static void assertRefused(Runnable repair) {
        assertThatThrownBy(repair::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.rejection().code())
                .isEqualTo("relationship.interaction-retracted"));
    }

    private CustomerView customer() {
        return (CustomerView) Objects.requireNonNull(kept.get("customer/ada"));
    }

    private BigDecimal money() {
        return customer().own().money().getOrDefault("EUR", BigDecimal.ZERO);
    }

    private InteractionView entry() {
        return (InteractionView) Objects.requireNonNull(kept.get("interaction/i"));
    }

    private InteractionRepairService service() {
        Ledger ledger = answering(Ledger.class, Map.of("holder", of -> holder((String) of[0]), "head", _ -> position));
        Views views = answering(Views.class, Map.of("find", this::find, "awaitProgress", _ -> true));
        Freshness freshness = new Freshness(views, ledger);
        return new InteractionRepairService(
                views,
                ledger,
                freshness,
                new Gate(views, freshness),
                new Commands(this::handle, InstantSource.system()));
    }

    private Optional<HeldClaim> holder(String key) {
        return claims.stream()
                .filter(held -> held.claim().key().equals(key))
                .max(Comparator.comparingInt(held -> held.claim().generation()));
    }

    private Outcome handle(RelationshipCommand command, Map<String, String> metadata) {
        Runnable first = meanwhile;
        meanwhile = null;
        if (first != null) {
            first.run();
        }
        return switch (CustomerRelationshipDecider.decide(command, state)) {
            case Decision.Rejected<RelationshipEvent> rejected -> new Outcome.Refused(rejected.rejection());
            case Decision.Accepted<RelationshipEvent> accepted -> {
                accepted.events().forEach(event -> claim(event, metadata));
                accepted.events().forEach(this::happens);
                yield new Outcome.Done(position, position, true);
            }
        };
    }

    private void claim(RelationshipEvent event, Map<String, String> metadata) {
        for (Claim claim : new RelationshipClaims(sealer).claims(event, metadata)) {
            claims.stream()
                    .filter(held -> held.claim().key().equals(claim.key())
                            && held.claim().generation() == claim.generation())
                    .findFirst()
                    .ifPresent(held -> {
                        throw new ClaimHeld(held);
                    });
            claims.add(new HeldClaim(claim, position + 1));
        }
    }

    private void happens(RelationshipEvent event) {
        state = CustomerRelationshipDecider.evolve(state, event);
        position++;
        projection.apply(
                new RecordedEvent(position, "ada", position - 1, NOON, Map.of(), event, false),
                answering(
                        ViewTransaction.class,
                        Map.of("find", this::find, "put", this::put, "page", _ -> new Page<>(List.of(), null))));
    }

    private Optional<Object> find(Object[] of) {
        return Optional.ofNullable(kept.get(((ViewType<?>) of[0]).name() + "/" + of[1]));
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object put(Object[] of) {
        ViewType<Object> type = (ViewType<Object>) of[0];
        kept.put(type.name() + "/" + type.id().apply(of[1]), of[1]);
        return null;
    }

    private static InteractionCorrected corrected(String amount) {
        return new InteractionCorrected(
                "ada",
                "i",
                "shop",
                "1",
                InteractionKind.PURCHASE,
                Channel.WEB,
                Direction.INBOUND,
                new BigDecimal(amount),
                "EUR",
                List.of(),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                "mistyped",
                InteractionKind.PURCHASE,
                new BigDecimal("100"),
                "EUR",
                NOON);
    }

    /** Answers what is known, and nothing else may be asked. */
    private static <T> T answering(Class<T> type, Map<String, Function<Object[], @Nullable Object>> known) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, given) -> {
            if (!known.containsKey(method.getName())) {
                throw new AssertionError("Nobody is to ask for " + method.getName());
            }
            return known.get(method.getName()).apply(given);
        }));
    }
}
