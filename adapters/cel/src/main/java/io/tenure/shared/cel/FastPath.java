package io.tenure.shared.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.types.CelKind;
import io.tenure.shared.rules.ColumnType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the part of CEL that rules mostly use into functions on the columns of a row. */
final class FastPath {

    private final CelAbstractSyntaxTree tree;
    private final Columns columns;
    private final Numbers numbers = new Numbers(this);
    private final Texts texts = new Texts(this);
    private final Comparisons comparisons = new Comparisons(this, numbers, texts);

    private FastPath(CelAbstractSyntaxTree tree, Columns columns) {
        this.tree = tree;
        this.columns = columns;
    }

    /** The rule as a chain of functions; null when it uses more than the fast path knows. */
    static @Nullable Truth of(CelAbstractSyntaxTree tree, Columns columns) {
        try {
            return new FastPath(tree, columns).truth(tree.getExpr());
        } catch (NotSimple e) {
            return null;
        }
    }

    Truth truth(CelExpr expression) throws NotSimple {
        return switch (expression.getKind()) {
            case CONSTANT -> constant(expression.constant());
            case IDENT -> column(expression);
            case CALL -> call(expression.call());
            default -> throw new NotSimple();
        };
    }

    private static Truth constant(CelConstant constant) throws NotSimple {
        require(constant.getKind() == CelConstant.Kind.BOOLEAN_VALUE);
        int answer = Truth.of(constant.booleanValue());
        return row -> answer;
    }

    private Truth column(CelExpr expression) throws NotSimple {
        int place = place(expression, ColumnType.TRUTH);
        return row -> {
            Boolean value = (Boolean) row.value(place);
            return value == null ? Truth.ABSENT : Truth.of(value);
        };
    }

    private Truth call(CelCall call) throws NotSimple {
        List<CelExpr> args = call.args();
        return switch (call.function()) {
            case "_&&_" -> Truth.and(truth(args.get(0)), truth(args.get(1)));
            case "_||_" -> Truth.or(truth(args.get(0)), truth(args.get(1)));
            case "!_" -> not(truth(args.getFirst()));
            case "_?_:_" -> choice(truth(args.get(0)), truth(args.get(1)), truth(args.get(2)));
            case "contains", "startsWith", "endsWith" -> texts.search(call);
            case "@in" -> texts.membership(args.get(0), args.get(1));
            default -> comparisons.of(call);
        };
    }

    private static Truth not(Truth truth) {
        return row -> Truth.not(truth.of(row));
    }

    private static Truth choice(Truth condition, Truth yes, Truth no) {
        return row -> {
            int answer = condition.of(row);
            return switch (answer) {
                case Truth.YES -> yes.of(row);
                case Truth.NO -> no.of(row);
                default -> answer;
            };
        };
    }

    CelKind kind(CelExpr expression) throws NotSimple {
        return tree.getType(expression.id()).orElseThrow(NotSimple::new).kind();
    }

    /** The place of the column that the expression names. */
    int place(CelExpr expression, ColumnType type) throws NotSimple {
        require(expression.getKind() == ExprKind.Kind.IDENT);
        String name = expression.ident().name();
        require(columns.type(name) == type);
        return Objects.requireNonNull(columns.place(name));
    }

    static void require(boolean simple) throws NotSimple {
        if (!simple) {
            throw new NotSimple();
        }
    }
}
