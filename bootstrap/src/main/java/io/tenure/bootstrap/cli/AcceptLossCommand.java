package io.tenure.bootstrap.cli;

import io.tenure.audit.Checkpoint;
import io.tenure.audit.KeptCheckpoints;
import io.tenure.audit.LedgerWatch;
import io.tenure.bootstrap.Followers;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.sealing.SubjectKeyStore;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tenure accept-loss}: goes on with a ledger that is not the one this installation vouched for. */
@Command(
        name = "accept-loss",
        mixinStandardHelpOptions = true,
        description =
                "Go on with a ledger that has lost its newest events, or with keys of before, when nothing newer can be had:"
                        + " checkpoints that contradict the ledger are set aside, in ops.db, and no longer count. The server must"
                        + " be stopped.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:set aside, or there was nothing to accept", "2:nothing was done"})
final class AcceptLossCommand implements Callable<Integer> {

    @Mixin
    private final Place place = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        place.alone(this::accept);
        return TenureCommand.FINE;
    }

    private void accept(Ledger ledger, SubjectKeyStore keys, KeptCheckpoints checkpoints, Followers followers) {
        var accepted =
                LedgerWatch.over(ledger, keys, checkpoints, Clock.systemUTC()).acceptLoss();
        List<Checkpoint> aside = accepted.aside();
        aside.forEach(one -> Output.of(spec)
                .printf("Set aside the checkpoint of position %d, signed at %s%n", one.position(), one.signedAt()));
        Output.of(spec)
                .printf(
                        aside.isEmpty()
                                ? "No checkpoint contradicts the ledger, which ends at position %d.%n"
                                : "The ledger goes on after position %d.%n",
                        ledger.head());
        List<String> taken = followers.takeBackTo(accepted::upTo);
        if (!taken.isEmpty()) {
            Output.of(spec)
                    .printf(
                            "What is recorded after position %d is heard by: %s%n",
                            accepted.upTo(), String.join(", ", taken));
        }
        followers.forgetAnswersBeyond(accepted::upTo);
        if (accepted.olderKeys()) {
            Output.of(spec).println("The keys go on as they are, an older copy: erase again whoever was erased since.");
        }
    }
}
