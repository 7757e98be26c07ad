package io.tenure.shared.cel;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import io.tenure.shared.rules.Mention;
import io.tenure.shared.rules.NoAnswer;
import io.tenure.shared.rules.NoAnswer.Cause;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.Rule;
import io.tenure.shared.rules.RuleFailed;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** A rule with its fast path, if it has one, and CEL's program for everything that the fast path is not sure of. */
final class CelRule implements Rule {

    private final String source;
    private final Columns columns;
    private final Usage usage;
    private final @Nullable Truth fast;
    private final Program program;

    CelRule(String source, Columns columns, Usage usage, @Nullable Truth fast, Program program) {
        this.source = source;
        this.columns = columns;
        this.usage = usage;
        this.fast = fast;
        this.program = program;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public SortedSet<String> columns() {
        return usage.columns();
    }

    @Override
    public Optional<SortedSet<Long>> thresholds(String column) {
        return usage.thresholds(column);
    }

    @Override
    public List<Mention> mentions(String column) {
        return usage.mentions(column);
    }

    /** Whether the rule is tried without CEL's runtime. */
    boolean isFast() {
        return fast != null;
    }

    @Override
    public boolean test(Row row) throws RuleFailed {
        return switch (fast == null ? Truth.TROUBLE : fast.of(row)) {
            case Truth.YES -> true;
            case Truth.NO, Truth.ABSENT -> false;
            default -> testByCel(row);
        };
    }

    private boolean testByCel(Row row) throws RuleFailed {
        Values values = new Values(row);
        try {
            return Boolean.TRUE.equals(program.eval(values));
        } catch (CelEvaluationException e) {
            if (values.oneWasAbsent && e.getErrorCode() == CelErrorCode.ATTRIBUTE_NOT_FOUND) {
                return false;
            }
            throw new RuleFailed(reason(e));
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            throw new RuleFailed(noAnswer(Cause.TOO_MUCH_MEMORY));
        }
    }

    private String reason(CelEvaluationException e) {
        return switch (e.getErrorCode()) {
            case DIVIDE_BY_ZERO -> noAnswer(Cause.DIVIDED_BY_ZERO);
            case NUMERIC_OVERFLOW -> noAnswer(Cause.TOO_LARGE);
            case INDEX_OUT_OF_BOUNDS -> noAnswer(Cause.OUT_OF_BOUNDS);
            case BAD_FORMAT -> noAnswer(Cause.NOT_READABLE);
            case ITERATION_BUDGET_EXCEEDED -> noAnswer(Cause.STOPPED);
            default -> NoAnswer.told(source, String.valueOf(e.getMessage()));
        };
    }

    private String noAnswer(Cause cause) {
        return new NoAnswer(source, cause).toString();
    }

    private final class Values implements CelVariableResolver {

        private final Row row;
        private boolean oneWasAbsent;

        private Values(Row row) {
            this.row = row;
        }

        @Override
        public Optional<Object> find(String name) {
            Integer place = columns.place(name);
            if (place == null) {
                return Optional.empty();
            }
            Object value = row.value(place);
            oneWasAbsent |= value == null;
            return Optional.ofNullable(value);
        }
    }
}
