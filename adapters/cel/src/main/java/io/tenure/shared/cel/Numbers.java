package io.tenure.shared.cel;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.types.CelKind;
import io.tenure.shared.rules.ColumnType;
import io.tenure.shared.rules.Row;
import java.util.List;

/** Arithmetic as CEL has it: whole numbers that overflow, or are divided by zero, have no value. */
final class Numbers {

    private final FastPath path;

    Numbers(FastPath path) {
        this.path = path;
    }

    Whole whole(CelExpr expression) throws NotSimple {
        return switch (expression.getKind()) {
            case CONSTANT -> {
                long value = expression.constant().int64Value();
                yield row -> value;
            }
            case IDENT -> {
                int place = path.place(expression, ColumnType.INTEGER);
                yield row -> (Long) present(row, place);
            }
            case CALL -> wholeCall(expression.call());
            default -> throw new NotSimple();
        };
    }

    private Whole wholeCall(CelCall call) throws NotSimple {
        List<CelExpr> args = call.args();
        if (call.function().equals("-_")) {
            Whole negated = whole(args.getFirst());
            return exact(row -> Math.negateExact(negated.of(row)));
        }
        FastPath.require(args.size() == 2);
        Whole left = whole(args.get(0));
        Whole right = whole(args.get(1));
        return switch (call.function()) {
            case "_+_" -> exact(row -> Math.addExact(left.of(row), right.of(row)));
            case "_-_" -> exact(row -> Math.subtractExact(left.of(row), right.of(row)));
            case "_*_" -> exact(row -> Math.multiplyExact(left.of(row), right.of(row)));
            case "_/_" -> exact(row -> Math.divideExact(left.of(row), right.of(row)));
            case "_%_" -> exact(row -> remainder(left.of(row), right.of(row)));
            default -> throw new NotSimple();
        };
    }

    private static long remainder(long dividend, long divisor) throws Unsure {
        if (divisor == 0 || divisor == -1) {
            throw Unsure.TROUBLE;
        }
        return dividend % divisor;
    }

    private static Whole exact(Whole sum) {
        return row -> {
            try {
                return sum.of(row);
            } catch (ArithmeticException e) {
                throw Unsure.TROUBLE;
            }
        };
    }

    Decimal decimal(CelExpr expression) throws NotSimple {
        return switch (expression.getKind()) {
            case CONSTANT -> {
                double value = expression.constant().doubleValue();
                yield row -> value;
            }
            case IDENT -> {
                int place = path.place(expression, ColumnType.DECIMAL);
                yield row -> (Double) present(row, place);
            }
            case CALL -> decimalCall(expression.call());
            default -> throw new NotSimple();
        };
    }

    private Decimal decimalCall(CelCall call) throws NotSimple {
        List<CelExpr> args = call.args();
        if (call.function().equals("double")) {
            FastPath.require(path.kind(args.getFirst()) == CelKind.INT);
            Whole converted = whole(args.getFirst());
            return row -> (double) converted.of(row);
        }
        if (call.function().equals("-_")) {
            Decimal negated = decimal(args.getFirst());
            return row -> -negated.of(row);
        }
        FastPath.require(args.size() == 2);
        Decimal left = decimal(args.get(0));
        Decimal right = decimal(args.get(1));
        return switch (call.function()) {
            case "_+_" -> row -> left.of(row) + right.of(row);
            case "_-_" -> row -> left.of(row) - right.of(row);
            case "_*_" -> row -> left.of(row) * right.of(row);
            case "_/_" -> row -> left.of(row) / right.of(row);
            default -> throw new NotSimple();
        };
    }

    static Object present(Row row, int place) throws Unsure {
        Object value = row.value(place);
        if (value == null) {
            throw Unsure.ABSENT;
        }
        return value;
    }
}
