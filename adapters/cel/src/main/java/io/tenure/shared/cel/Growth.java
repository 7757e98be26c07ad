package io.tenure.shared.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what grows out of all bounds long before the turns that loops may take are used up. Where a loop joins texts or
 * lists, what doubles with each loop fills the memory in thirty of them; without it nothing grows beyond what the rule
 * and the customer hold. A list of lists may hold the same list many times over and takes no more room for it, but
 * whatever compares it walks through each of them again.
 */
final class Growth {

    private static final Set<CelKind> GROWING = Set.of(CelKind.STRING, CelKind.BYTES, CelKind.LIST, CelKind.DYN);
    private static final Set<CelKind> HOLDING = Set.of(CelKind.LIST, CelKind.MAP);
    private static final Set<CelKind> NESTING = Set.of(CelKind.LIST, CelKind.MAP, CelKind.DYN, CelKind.ANY);
    private static final String JOINED =
            "texts and lists cannot be joined within a loop: compare the parts one by one, or join them outside";
    private static final String NESTED =
            "lists that hold lists or maps cannot be compared or looked up: compare the parts one by one";

    /** What a mistake is called by, as {@link io.tenure.shared.rules.RuleProblem} has it. */
    static final Map<String, String> CODES = Map.of(JOINED, "growth", NESTED, "nested");

    private final CelAbstractSyntaxTree tree;
    private final List<CelIssue> found = new ArrayList<>();

    private Growth(CelAbstractSyntaxTree tree) {
        this.tree = tree;
    }

    /** What no rule may do, however old it is. */
    static List<CelIssue> in(CelAbstractSyntaxTree tree) {
        return all(tree).filter(issue -> !issue.getMessage().equals(NESTED)).toList();
    }

    /** What a new rule may not do either; those of before it was found out go on. */
    static List<CelIssue> inNew(CelAbstractSyntaxTree tree) {
        return all(tree).toList();
    }

    private static Stream<CelIssue> all(CelAbstractSyntaxTree tree) {
        Growth growth = new Growth(tree);
        growth.look(tree.getExpr(), Set.of());
        return growth.found.stream();
    }

    /** @param sums what the loops around gather by themselves, as {@code map} does; none outside of loops */
    private void look(CelExpr expression, Set<String> sums) {
        switch (expression.getKind()) {
            case SELECT -> look(expression.select().operand(), sums);
            case CALL -> {
                CelCall call = expression.call();
                if (!sums.isEmpty() && joins(expression, call) && !gathers(call, sums)) {
                    found.add(CelIssue.formatError(place(expression), JOINED));
                }
                if (comparesNested(call)) {
                    found.add(CelIssue.formatError(place(expression), NESTED));
                }
                Stream.concat(call.target().stream(), call.args().stream()).forEach(part -> look(part, sums));
            }
            case LIST -> expression.list().elements().forEach(part -> look(part, sums));
            case MAP ->
                expression.map().entries().forEach(entry -> {
                    if (isNested(entry.key())) {
                        found.add(CelIssue.formatError(place(entry.key()), NESTED));
                    }
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
                && type(expression)
                        .filter(type -> GROWING.contains(type.kind()))
                        .isPresent();
    }

    private static boolean gathers(CelCall call, Set<String> sums) {
        CelExpr first = call.args().getFirst();
        return first.getKind() == ExprKind.Kind.IDENT
                && sums.contains(first.ident().name());
    }

    /** Two kinds that differ are unequal at first sight; whatever is a key is read to its end. */
    private boolean comparesNested(CelCall call) {
        return switch (call.function()) {
            case "_==_", "_!=_" -> call.args().stream().allMatch(this::isNested);
            case "@in" ->
                isNested(call.args().getFirst()) && !isPlainList(call.args().getLast());
            case "_[_]" -> isNested(call.args().getLast());
            default -> false;
        };
    }

    private boolean isPlainList(CelExpr expression) {
        return type(expression).filter(type -> type.kind() == CelKind.LIST).isPresent() && !isNested(expression);
    }

    /** Whether it may hold lists or maps; of what has no type that is known before it may. */
    private boolean isNested(CelExpr expression) {
        return type(bare(expression))
                .filter(type -> HOLDING.contains(type.kind())
                        ? type.parameters().stream().anyMatch(part -> NESTING.contains(part.kind()))
                        : NESTING.contains(type.kind()))
                .isPresent();
    }

    /** What {@code dyn} hides the type of. */
    private static CelExpr bare(CelExpr expression) {
        return expression.getKind() == ExprKind.Kind.CALL
                        && expression.call().function().equals("dyn")
                ? bare(expression.call().args().getFirst())
                : expression;
    }

    private Optional<CelType> type(CelExpr expression) {
        return tree.getType(expression.id());
    }

    private CelSourceLocation place(CelExpr expression) {
        Integer offset = tree.getSource().getPositionsMap().get(expression.id());
        return offset == null
                ? CelSourceLocation.NONE
                : tree.getSource().getOffsetLocation(offset).orElse(CelSourceLocation.NONE);
    }
}
