package io.tenure.shared.cel;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.types.CelKind;
import io.tenure.shared.rules.ColumnType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** What rules ask of texts: what they hold, how they begin and end, and whether they are in a list. */
final class Texts {

    private final FastPath path;

    Texts(FastPath path) {
        this.path = path;
    }

    Text text(CelExpr expression) throws NotSimple {
        if (expression.getKind() == ExprKind.Kind.CONSTANT) {
            String value = literal(expression);
            return row -> value;
        }
        int place = path.place(expression, ColumnType.TEXT);
        return row -> (String) Numbers.present(row, place);
    }

    /** {@code text.contains(part)} and its kin. */
    Truth search(CelCall call) throws NotSimple {
        Text text = text(call.target().orElseThrow(NotSimple::new));
        Text part = text(call.args().getFirst());
        BiPredicate<String, String> holds =
                switch (call.function()) {
                    case "contains" -> String::contains;
                    case "startsWith" -> String::startsWith;
                    default -> String::endsWith;
                };
        return row -> {
            try {
                return Truth.of(holds.test(text.of(row), part.of(row)));
            } catch (Unsure unsure) {
                return unsure.truth();
            }
        };
    }

    /** {@code text in ["a", "b"]} and {@code "a" in texts}. */
    Truth membership(CelExpr element, CelExpr list) throws NotSimple {
        FastPath.require(path.kind(element) == CelKind.STRING);
        Text wanted = text(element);
        if (list.getKind() == ExprKind.Kind.LIST) {
            Set<String> members = literals(list.list().elements());
            return row -> {
                try {
                    return Truth.of(members.contains(wanted.of(row)));
                } catch (Unsure unsure) {
                    return unsure.truth();
                }
            };
        }
        int place = path.place(list, ColumnType.TEXTS);
        return row -> {
            try {
                return Truth.of(((Collection<?>) Numbers.present(row, place)).contains(wanted.of(row)));
            } catch (Unsure unsure) {
                return unsure.truth();
            }
        };
    }

    private static Set<String> literals(List<CelExpr> elements) throws NotSimple {
        Set<String> values = new HashSet<>();
        for (CelExpr element : elements) {
            values.add(literal(element));
        }
        return values;
    }

    private static String literal(CelExpr expression) throws NotSimple {
        FastPath.require(expression.getKind() == ExprKind.Kind.CONSTANT
                && expression.constant().getKind() == CelConstant.Kind.STRING_VALUE);
        return expression.constant().stringValue();
    }
}
