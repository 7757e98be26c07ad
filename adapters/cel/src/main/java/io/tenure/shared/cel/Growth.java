package io.tenure.shared.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.types.CelKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds where a loop joins texts or lists. What doubles with each loop fills the memory in thirty of them, long before
 * the turns that loops may take are used up; without it nothing grows beyond what the rule and the customer hold.
 */
final class Growth {

    private static final Set<CelKind> GROWING = Set.of(CelKind.STRING, CelKind.BYTES, CelKind.LIST, CelKind.DYN);
    static final String MESSAGE =
            "texts and lists cannot be joined within a loop: compare the parts one by one, or join them outside";

    private final CelAbstractSyntaxTree tree;
    private final List<CelIssue> found = new ArrayList<>();

    private Growth(CelAbstractSyntaxTree tree) {
        this.tree = tree;
    }

    static List<CelIssue> in(CelAbstractSyntaxTree tree) {
        Growth growth = new Growth(tree);
        growth.look(tree.getExpr(), Set.of());
        return growth.found;
    }

    /** @param sums what the loops around gather by themselves, as {@code map} does; none outside of loops */
    private void look(CelExpr expression, Set<String> sums) {
        switch (expression.getKind()) {
            case SELECT -> look(expression.select().operand(), sums);
            case CALL -> {
                CelCall call = expression.call();
                if (!sums.isEmpty() && joins(expression, call) && !gathers(call, sums)) {
                    found.add(CelIssue.formatError(place(expression), MESSAGE));
                }
                Stream.concat(call.target().stream(), call.args().stream()).forEach(part -> look(part, sums));
            }
            case LIST -> expression.list().elements().forEach(part -> look(part, sums));
            case MAP ->
                expression.map().entries().forEach(entry -> {
                    look(entry.key(), sums);
                    look(entry.value(), sums);
                });
            case COMPREHENSION -> lookAtLoop(expression.comprehension(), sums);
            default -> {}
        }
    }

    private void lookAtLoop(CelComprehension loop, Set<String> sums) {
        look(loop.iterRange(), sums);
        look(loop.accuInit(), sums);
        Set<String> within = new HashSet<>(sums);
        within.add(loop.accuVar());
        List.of(loop.loopCondition(), loop.loopStep(), loop.result()).forEach(part -> look(part, within));
    }

    private boolean joins(CelExpr expression, CelCall call) {
        return call.function().equals("_+_")
                && tree.getType(expression.id())
                        .filter(type -> GROWING.contains(type.kind()))
                        .isPresent();
    }

    private static boolean gathers(CelCall call, Set<String> sums) {
        CelExpr first = call.args().getFirst();
        return first.getKind() == ExprKind.Kind.IDENT
                && sums.contains(first.ident().name());
    }

    private CelSourceLocation place(CelExpr expression) {
        Integer offset = tree.getSource().getPositionsMap().get(expression.id());
        return offset == null
                ? CelSourceLocation.NONE
                : tree.getSource().getOffsetLocation(offset).orElse(CelSourceLocation.NONE);
    }
}
