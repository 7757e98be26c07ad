package io.tenure.relationship.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.ErasureReceipt;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.queries.Activity;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.views.Views;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** An erasure beside another node, at moments that no two real nodes would meet each time. */
class EraseCustomerServiceTest {

    private static final CustomerId ADA = new CustomerId("ada");

    private final List<String> members = new ArrayList<>(List.of("aunt", "twin"));
    private final List<String> erased = new ArrayList<>();
    private int generation = 7;
    private boolean shown = true;
    private Runnable meanwhile = () -> {};

    @Test
    void sparesARecordThatAnotherNodeSplitsOffBeforeItsTurn() {
        meanwhile = () -> {
            if (members.remove("twin")) {
                generation++;
            }
        };

        ErasureReceipt receipt = erase();

        assertThat(receipt.erased()).containsExactly(new CustomerId("aunt"), ADA);
        assertThat(erased).containsExactly("aunt", "ada");
    }

    @Test
    void takesInARecordThatAnotherNodeMergesBetweenTwo() {
        meanwhile = () -> {
            if (erased.contains("aunt") && !members.contains("late")) {
                members.add("late");
                generation++;
            }
        };

        erase();

        assertThat(erased).containsExactly("aunt", "twin", "late", "ada");
    }

    @Test
    void saysThatAPartIsErasedWhereItBreaksOffAndGoesOnFromThere() {
        meanwhile = () -> {
            if (erased.contains("aunt")) {
                throw new LedgerFailure("the disk is full");
            }
        };

        assertThatThrownBy(this::erase).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.rejection().code())
                .isEqualTo("relationship.erasure-unfinished"));

        meanwhile = () -> {};
        erase();
        assertThat(erased).containsExactly("aunt", "twin", "ada");
    }

    @Test
    void givesNoReceiptWhileSomeViewHoldsTheCustomer() {
        shown = false;
        assertThatThrownBy(this::erase).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.rejection().code())
                .isEqualTo("relationship.erasure-unfinished"));

        shown = true;
        assertThat(erase().erased()).hasSize(3);
    }

    @Test
    void saysThatNothingIsErasedWhereItNeverBegan() {
        meanwhile = () -> {
            throw new LedgerFailure("the disk is full");
        };

        assertThatThrownBy(this::erase).isInstanceOf(LedgerFailure.class);
        assertThat(erased).isEmpty();
    }

    private ErasureReceipt erase() {
        Ledger ledger = answering(
                Ledger.class,
                Map.of(
                        "holder", _ -> Optional.of(new HeldClaim(new Claim("merges", generation, "merges"), 1)),
                        "head", _ -> 1L,
                        "deleteSnapshot", _ -> null));
        Views views = answering(
                Views.class, Map.of("find", of -> Optional.of(view((String) of[1])), "awaitProgress", _ -> true));
        Freshness freshness = new Freshness(views, ledger);
        Sealer sealer = answering(Sealer.class, Map.of("destroy", _ -> null));
        return new EraseCustomerService(
                        views,
                        new Gate(views, freshness),
                        new FamilyTurn(ledger, freshness),
                        new Commands(this::handle, InstantSource.system()),
                        new Erasure(sealer, ledger, (_, _, _) -> shown))
                .erase(ADA, null, Caller.SYSTEM);
    }

    private Outcome handle(RelationshipCommand command, Map<String, String> metadata) {
        meanwhile.run();
        String record = command.customerId().value();
        if (erased.contains(record)) {
            return new Outcome.Done(1, 1, false);
        }
        int claimed = Integer.parseInt(
                Objects.requireNonNull(metadata.get(RelationshipClaims.MERGE_GENERATION), "takes no turn"));
        if (claimed != generation + 1) {
            throw new ClaimHeld(new HeldClaim(new Claim("merges", claimed, "merges"), 1));
        }
        generation = claimed;
        erased.add(record);
        return new Outcome.Done(1, 1, true);
    }

    private CustomerView view(String id) {
        return new CustomerView(
                id,
                CustomerKind.PERSON,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                id.equals("ada") ? List.copyOf(members) : List.of(),
                List.of(),
                List.of(),
                false,
                Instant.EPOCH,
                Activity.NONE,
                Activity.NONE,
                List.of(),
                0,
                0);
    }

    /** Answers what is known, and nothing else may be asked. */
    private static <T> T answering(Class<T> type, Map<String, Function<Object[], Object>> known) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, given) -> {
            if (!known.containsKey(method.getName())) {
                throw new AssertionError("Nobody is to ask for " + method.getName());
            }
            return known.get(method.getName()).apply(given);
        }));
    }
}
