package io.tenure.shared.cel;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.types.CelKind;
import io.tenure.shared.rules.Row;
import java.util.function.IntPredicate;

/** Equal, less, greater: between numbers of both kinds, texts, and yes and no. */
final class Comparisons {

    private final FastPath path;
    private final Numbers numbers;
    private final Texts texts;

    Comparisons(FastPath path, Numbers numbers, Texts texts) {
        this.path = path;
        this.numbers = numbers;
        this.texts = texts;
    }

    /** How two values stand to each other: below 0, 0 or above; {@value #INCOMPARABLE} when not at all. */
    @FunctionalInterface
    private interface Order {
        int INCOMPARABLE = Integer.MIN_VALUE;

        int of(Row row) throws Unsure;
    }

    Truth of(CelCall call) throws NotSimple {
        IntPredicate wanted = wanted(call.function());
        FastPath.require(call.args().size() == 2);
        Order order = order(call.args().get(0), call.args().get(1));
        return row -> {
            try {
                return Truth.of(wanted.test(order.of(row)));
            } catch (Unsure unsure) {
                return unsure.truth();
            }
        };
    }

    private static IntPredicate wanted(String operator) throws NotSimple {
        return switch (operator) {
            case "_==_" -> order -> order == 0;
            case "_!=_" -> order -> order != 0;
            case "_<_" -> order -> order < 0 && order != Order.INCOMPARABLE;
            case "_<=_" -> order -> order <= 0 && order != Order.INCOMPARABLE;
            case "_>_" -> order -> order > 0;
            case "_>=_" -> order -> order >= 0;
            default -> throw new NotSimple();
        };
    }

    private Order order(CelExpr left, CelExpr right) throws NotSimple {
        CelKind kind = path.kind(left);
        if (kind != path.kind(right)) {
            return mixed(left, right);
        }
        return switch (kind) {
            case INT -> ofWholes(numbers.whole(left), numbers.whole(right));
            case DOUBLE -> ofDecimals(numbers.decimal(left), numbers.decimal(right));
            case STRING -> ofTexts(texts.text(left), texts.text(right));
            case BOOL -> ofTruths(path.truth(left), path.truth(right));
            default -> throw new NotSimple();
        };
    }

    /** CEL orders numbers of two kinds as Java does: what is no number comes last. */
    private Order mixed(CelExpr left, CelExpr right) throws NotSimple {
        if (path.kind(left) == CelKind.INT && path.kind(right) == CelKind.DOUBLE) {
            Whole whole = numbers.whole(left);
            Decimal decimal = numbers.decimal(right);
            return row -> Double.compare((double) whole.of(row), decimal.of(row));
        }
        FastPath.require(path.kind(left) == CelKind.DOUBLE && path.kind(right) == CelKind.INT);
        Decimal decimal = numbers.decimal(left);
        Whole whole = numbers.whole(right);
        return row -> Double.compare(decimal.of(row), (double) whole.of(row));
    }

    private static Order ofWholes(Whole left, Whole right) {
        return row -> Long.compare(left.of(row), right.of(row));
    }

    private static Order ofDecimals(Decimal left, Decimal right) {
        return row -> compare(left.of(row), right.of(row));
    }

    private static Order ofTexts(Text left, Text right) {
        return row -> Integer.signum(left.of(row).compareTo(right.of(row)));
    }

    private static Order ofTruths(Truth left, Truth right) {
        return row -> Integer.compare(known(left.of(row)), known(right.of(row)));
    }

    private static int known(int answer) throws Unsure {
        return switch (answer) {
            case Truth.ABSENT -> throw Unsure.ABSENT;
            case Truth.TROUBLE -> throw Unsure.TROUBLE;
            default -> answer;
        };
    }

    /** Neither less nor greater nor equal when one is no number; 0.0 equals -0.0. */
    private static int compare(double left, double right) {
        if (left < right) {
            return -1;
        }
        if (left > right) {
            return 1;
        }
        return left == right ? 0 : Order.INCOMPARABLE;
    }
}
