package io.tenure.relationship.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.Written;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.commands.UntagCustomer;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.queries.Activity;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Rejection;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.StreamConflict;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.Views;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A tag is taken off a customer of two records, while others write to them. */
class ChangeCustomerServiceTest {

    private static final CustomerId ADA = new CustomerId("ada");
    private static final long VERSION = 5;

    private final List<String> untagged = new ArrayList<>();
    private boolean twinIsBusy;
    private boolean twinIsErased;

    @Test
    void leavesTheNamedRecordAsItWasWhereAnotherBreaksOffSoThatTheSameMayBeSentAgain() {
        twinIsBusy = true;
        assertThatThrownBy(() -> untag(VERSION)).isInstanceOf(StreamConflict.class);
        assertThat(untagged).isEmpty();

        twinIsBusy = false;
        Written written = untag(VERSION);

        assertThat(untagged).containsExactly("twin", "ada");
        assertThat(written).isEqualTo(new Written(ADA, 9, VERSION + 1, true));
    }

    @Test
    void changesNothingElsewhereThatIsRefusedForItsVersion() {
        assertThatThrownBy(() -> untag(VERSION - 1)).isInstanceOf(Refusal.class);

        assertThat(untagged).isEmpty();
    }

    @Test
    void passesOverARecordThatIsErasedMeanwhile() {
        twinIsErased = true;

        untag(null);

        assertThat(untagged).containsExactly("ada");
    }

    private Written untag(@Nullable Long expectedVersion) {
        Ledger ledger = answering(Ledger.class, Map.of());
        Views views = answering(Views.class, Map.of("find", of -> Optional.of(view((String) of[1]))));
        return new ChangeCustomerService(
                        views,
                        new Gate(views, new Freshness(views, ledger)),
                        new Commands(this::handle, InstantSource.system()))
                .change(new UntagCustomer(ADA, "vip", Instant.EPOCH), expectedVersion, Caller.SYSTEM);
    }

    private Outcome handle(RelationshipCommand command, Map<String, String> metadata) {
        String record = command.customerId().value();
        if (record.equals("twin") && twinIsBusy) {
            throw new StreamConflict("twin", 3, 4);
        }
        if (record.equals("twin") && twinIsErased) {
            return new Outcome.Refused(new Rejection("relationship.erased", "The customer is erased."));
        }
        if (Long.parseLong(metadata.getOrDefault(Relationships.EXPECTED_SEQUENCE, "" + VERSION)) != VERSION) {
            return new Outcome.Refused(new Rejection("relationship.changed-meanwhile", "Read it again."));
        }
        untagged.add(record);
        return new Outcome.Done(record.equals("ada") ? 9 : 8, VERSION + 1, true);
    }

    private static CustomerView view(String id) {
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
                List.of("vip"),
                null,
                id.equals("ada") ? null : "ada",
                id.equals("ada") ? List.of("twin") : List.of(),
                List.of(),
                List.of(),
                false,
                Instant.EPOCH,
                Activity.NONE,
                Activity.NONE,
                List.of(),
                VERSION,
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
