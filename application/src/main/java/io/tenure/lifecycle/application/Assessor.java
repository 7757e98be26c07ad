package io.tenure.lifecycle.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactSheet;
import io.tenure.facts.queries.AllFacts;
import io.tenure.lifecycle.application.PreviewTally.Way;
import io.tenure.lifecycle.domain.Assessment;
import io.tenure.lifecycle.domain.Assessment.Moves;
import io.tenure.lifecycle.domain.Assessment.Stays;
import io.tenure.lifecycle.domain.LifecycleModel;
import io.tenure.lifecycle.domain.NextLook;
import io.tenure.lifecycle.domain.Placed;
import io.tenure.lifecycle.domain.StageAssessment;
import io.tenure.relationship.application.port.in.ChangeStageUseCase;
import io.tenure.relationship.application.port.in.Written;
import io.tenure.relationship.commands.ChangeStage;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.RuleFailed;
import io.tenure.shared.views.Views;
import io.tenure.value.domain.scoring.ValueColumns;
import io.tenure.value.queries.AllValues;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Assesses a customer by a model, has moves written down, and says when to look again. */
final class Assessor {

    private static final System.Logger LOG = System.getLogger(Assessor.class.getName());

    private static final int ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** The position of the last move that was written here: purchases may come faster than views are. */
    private final AtomicLong lastMove = new AtomicLong();

    private final Views views;
    private final AllFacts all;
    private final AllValues values;
    private final ChangeStageUseCase changeStage;
    private final InstantSource clock;

    Assessor(Views views, AllFacts all, AllValues values, ChangeStageUseCase changeStage, InstantSource clock) {
        this.views = views;
        this.all = all;
        this.values = values;
        this.changeStage = changeStage;
        this.clock = clock;
    }

    /**
     * Moves the customer where the model sees it by the facts of this moment; answers when time alone can move it
     * again, and nothing for a customer who is not listed.
     */
    Optional<Instant> assess(LifecycleModel model, String customer) {
        for (int attempt = 1; ; attempt++) {
            try {
                return all.find(customer).filter(CustomerFacts::listed).flatMap(known -> assessByViews(model, known));
            } catch (Refusal refused) {
                // the views were behind, or the customer was erased or merged in this moment
                if (attempt == ATTEMPTS || !haveViewsCaughtUp()) {
                    LOG.log(Level.DEBUG, "{0} is assessed again later: {1}", customer, refused.getMessage());
                    return Optional.of(clock.instant());
                }
            }
        }
    }

    private boolean haveViewsCaughtUp() {
        try {
            return views.awaitProgress(LifecycleViews.PROJECTION, lastMove.get(), PATIENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<Instant> assessByViews(LifecycleModel model, CustomerFacts facts) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = facts.dayOf(now);
        FactSheet sheet = FactSheet.of(facts, today, null);
        Row row = row(sheet);
        @Nullable Placed placed = placed(model.id().model(), facts).orElse(null);
        try {
            Assessment assessment = StageAssessment.assess(model, row, placed, today);
            while (assessment instanceof Moves moves) {
                change(model, facts, moves, row, now);
                placed = new Placed(moves.to(), today);
                assessment = StageAssessment.assess(model, row, placed, today);
            }
            @Nullable LocalDate held = assessment instanceof Stays stays ? stays.until() : null;
            return NextLook.after(model, sheet, held).map(day -> startOf(day, facts));
        } catch (RuleFailed failed) {
            LOG.log(Level.WARNING, "Customer {0} stays where it is: {1}", facts.customerId(), failed.getMessage());
            return Optional.of(startOf(today.plusDays(1), facts));
        }
    }

    /**
     * The way that the customer would go; empty when a rule has no answer for it.
     *
     * @param present the model in whose stages customers are now
     */
    Optional<Way> look(LifecycleModel model, String present, CustomerFacts facts) {
        Instant now = clock.instant();
        LocalDate today = facts.dayOf(now);
        Row row = row(facts, now);
        @Nullable Placed placed = placed(model.id().model(), facts).orElse(null);
        @Nullable String from = placed(present, facts).map(Placed::stage).orElse(null);
        try {
            while (StageAssessment.assess(model, row, placed, today) instanceof Moves moves) {
                placed = new Placed(moves.to(), today);
            }
            return Optional.of(new Way(from, placed == null ? null : placed.stage()));
        } catch (RuleFailed failed) {
            return Optional.empty();
        }
    }

    /** The customer as rules see it at a moment. */
    Row row(CustomerFacts facts, Instant at) {
        return row(FactSheet.of(facts, facts.dayOf(at), null));
    }

    private Row row(FactSheet sheet) {
        return ValueColumns.row(sheet, values.find(sheet.facts().customerId()).orElse(null));
    }

    /** Where the model sees the customer now. */
    Optional<Placed> placed(String model, CustomerFacts facts) {
        return views.find(LifecycleViews.STAGES, StageView.id(facts.customerId(), model))
                .map(stage -> new Placed(stage.stage(), facts.dayOf(stage.since())));
    }

    private void change(LifecycleModel model, CustomerFacts facts, Moves moves, Row row, Instant now) {
        Written written = changeStage.change(new ChangeStage(
                new CustomerId(facts.customerId()),
                model.id().model(),
                model.id().version(),
                moves.from(),
                moves.to(),
                moves.move(),
                moves.because().text(),
                moves.because().facts(row, ValueColumns.withFacts()),
                now));
        lastMove.accumulateAndGet(written.position(), Math::max);
    }

    private static Instant startOf(LocalDate day, CustomerFacts facts) {
        return day.atStartOfDay(ZoneId.of(facts.zone())).toInstant();
    }
}
