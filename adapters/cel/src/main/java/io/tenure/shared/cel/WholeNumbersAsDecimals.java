package io.tenure.shared.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.navigation.CelNavigableAst;
import java.util.List;
import java.util.Set;

/**
 * Lets whole numbers stand where decimals are meant: CEL itself refuses {@code spent > 100 * 2.5}, and nobody who
 * writes rules should have to know why.
 */
final class WholeNumbersAsDecimals {

    private static final Set<String> ARITHMETIC = Set.of("_+_", "_-_", "_*_", "_/_");
    private static final Set<String> EQUALITY = Set.of("_==_", "_!=_");
    private static final Set<String> ORDER = Set.of("_<_", "_<=_", "_>_", "_>=_");

    /** What is known of a part before its types are checked. */
    private enum Kind {
        WHOLE,
        DECIMAL,
        OTHER
    }

    private final Columns columns;
    private long lastId;

    private WholeNumbersAsDecimals(Columns columns, long lastId) {
        this.columns = columns;
        this.lastId = lastId;
    }

    static CelAbstractSyntaxTree in(CelAbstractSyntaxTree parsed, Columns columns) {
        long lastId = CelNavigableAst.fromAst(parsed)
                .getRoot()
                .allNodes()
                .mapToLong(node -> node.expr().id())
                .max()
                .orElse(0);
        CelExpr mended = new WholeNumbersAsDecimals(columns, lastId).mend(parsed.getExpr());
        return CelAbstractSyntaxTree.newParsedAst(mended, parsed.getSource());
    }

    /** Loops are left as they are: their variables may have the names of columns. */
    private CelExpr mend(CelExpr expression) {
        if (expression.getKind() != ExprKind.Kind.CALL) {
            return expression;
        }
        CelCall call = expression.call();
        List<CelExpr> args = call.args().stream().map(this::mend).toList();
        CelCall.Builder mended = call.toBuilder().clearArgs().addArgs(agreeing(call.function(), args));
        call.target().ifPresent(target -> mended.setTarget(mend(target)));
        return expression.toBuilder().setCall(mended.build()).build();
    }

    private List<CelExpr> agreeing(String function, List<CelExpr> args) {
        if (ARITHMETIC.contains(function) || EQUALITY.contains(function)) {
            return args.stream().anyMatch(arg -> kind(arg) == Kind.DECIMAL)
                    ? args.stream().map(this::decimal).toList()
                    : args;
        }
        return ORDER.contains(function) && args.stream().anyMatch(arg -> kind(arg) == Kind.DECIMAL)
                ? args.stream()
                        .map(arg -> arg.getKind() == ExprKind.Kind.CONSTANT ? decimal(arg) : arg)
                        .toList()
                : args;
    }

    private CelExpr decimal(CelExpr expression) {
        if (kind(expression) != Kind.WHOLE) {
            return expression;
        }
        if (expression.getKind() == ExprKind.Kind.CONSTANT) {
            double value = expression.constant().int64Value();
            return expression.toBuilder()
                    .setConstant(CelConstant.ofValue(value))
                    .build();
        }
        CelCall conversion =
                CelCall.newBuilder().setFunction("double").addArgs(expression).build();
        return CelExpr.newBuilder().setId(++lastId).setCall(conversion).build();
    }

    private Kind kind(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT ->
                switch (expression.constant().getKind()) {
                    case INT64_VALUE -> Kind.WHOLE;
                    case DOUBLE_VALUE -> Kind.DECIMAL;
                    default -> Kind.OTHER;
                };
            case IDENT -> kindOfColumn(expression.ident().name());
            case CALL -> kindOfCall(expression.call());
            default -> Kind.OTHER;
        };
    }

    private Kind kindOfColumn(String name) {
        return switch (columns.type(name)) {
            case INTEGER -> Kind.WHOLE;
            case DECIMAL -> Kind.DECIMAL;
            case null, default -> Kind.OTHER;
        };
    }

    private Kind kindOfCall(CelCall call) {
        if (call.function().equals("double")) {
            return Kind.DECIMAL;
        }
        if (call.function().equals("size") || call.function().equals("int")) {
            return Kind.WHOLE;
        }
        if (ARITHMETIC.contains(call.function()) || Set.of("_%_", "-_").contains(call.function())) {
            List<Kind> kinds = call.args().stream().map(this::kind).toList();
            return kinds.stream().allMatch(kinds.getFirst()::equals) ? kinds.getFirst() : Kind.OTHER;
        }
        return Kind.OTHER;
    }
}
