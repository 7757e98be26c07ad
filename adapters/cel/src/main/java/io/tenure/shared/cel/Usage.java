package io.tenure.shared.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind;
import io.tenure.shared.rules.ColumnType;
import io.tenure.shared.rules.Mention;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which columns a rule asks for, where, and at which values of them it may turn. */
final class Usage {

    private static final Map<String, String> MIRRORED =
            Map.of("_<_", "_>_", "_<=_", "_>=_", "_>_", "_<_", "_>=_", "_<=_", "_==_", "_==_", "_!=_", "_!=_");

    private final Columns columns;
    private final CelSource source;
    private final SortedSet<String> used = new TreeSet<>();
    private final Map<String, SortedSet<Long>> turns = new HashMap<>();
    private final Set<String> anywhere = new HashSet<>();
    private final Map<String, List<Mention>> mentions = new HashMap<>();

    private Usage(Columns columns, CelSource source) {
        this.columns = columns;
        this.source = source;
    }

    static Usage of(CelAbstractSyntaxTree tree, Columns columns) {
        Usage usage = new Usage(columns, tree.getSource());
        usage.look(tree.getExpr());
        return usage;
    }

    SortedSet<String> columns() {
        return Collections.unmodifiableSortedSet(used);
    }

    Optional<SortedSet<Long>> thresholds(String column) {
        return anywhere.contains(column)
                ? Optional.empty()
                : Optional.of(Collections.unmodifiableSortedSet(turns.getOrDefault(column, new TreeSet<>())));
    }

    List<Mention> mentions(String column) {
        return mentions.getOrDefault(column, List.of()).stream()
                .sorted(Comparator.comparingInt(Mention::line).thenComparingInt(Mention::column))
                .toList();
    }

    private void look(CelExpr expression) {
        switch (expression.getKind()) {
            case IDENT -> askedFreely(expression, expression, null);
            case SELECT -> look(expression.select().operand());
            case CALL -> lookAtCall(expression.call());
            case LIST -> expression.list().elements().forEach(this::look);
            case MAP ->
                expression.map().entries().forEach(entry -> {
                    look(entry.key());
                    look(entry.value());
                });
            case COMPREHENSION -> {
                var loop = expression.comprehension();
                List.of(loop.iterRange(), loop.accuInit(), loop.loopCondition(), loop.loopStep(), loop.result())
                        .forEach(this::look);
            }
            default -> {}
        }
    }

    private void lookAtCall(CelCall call) {
        if (call.function().equals("@in")
                && sought(call.args().get(0), call.args().get(1))) {
            return;
        }
        boolean understood = MIRRORED.containsKey(call.function())
                && (compared(call.args().get(0), call.function(), call.args().get(1))
                        || compared(
                                call.args().get(1),
                                MIRRORED.get(call.function()),
                                call.args().get(0)));
        if (!understood) {
            call.target().ifPresent(this::look);
            call.args().forEach(this::look);
        }
    }

    private boolean compared(CelExpr column, String operator, CelExpr bound) {
        if (column.getKind() != ExprKind.Kind.IDENT
                || columns.type(column.ident().name()) != ColumnType.INTEGER
                || bound.getKind() != ExprKind.Kind.CONSTANT) {
            return false;
        }
        used.add(column.ident().name());
        turns.computeIfAbsent(column.ident().name(), _ -> new TreeSet<>()).addAll(turns(operator, bound.constant()));
        return true;
    }

    /** The whole numbers at which a comparison turns, coming from the number before. */
    private static List<Long> turns(String operator, CelConstant bound) {
        boolean whole = bound.getKind() == CelConstant.Kind.INT64_VALUE;
        long reached = whole ? bound.int64Value() : (long) Math.ceil(bound.doubleValue());
        long passed = whole ? bound.int64Value() + 1 : (long) Math.floor(bound.doubleValue()) + 1;
        return switch (operator) {
            case "_>_", "_<=_" -> List.of(passed);
            case "_>=_", "_<_" -> List.of(reached);
            default -> List.of(reached, passed);
        };
    }

    private boolean sought(CelExpr text, CelExpr list) {
        if (text.getKind() != ExprKind.Kind.CONSTANT
                || text.constant().getKind() != CelConstant.Kind.STRING_VALUE
                || list.getKind() != ExprKind.Kind.IDENT) {
            return false;
        }
        askedFreely(list, text, text.constant().stringValue());
        return true;
    }

    private void askedFreely(CelExpr column, CelExpr place, @Nullable String text) {
        String name = column.ident().name().replaceFirst("^\\.", ""); // a dot passes by the variables of loops
        if (columns.has(name)) {
            used.add(name);
            anywhere.add(name);
            mentions.computeIfAbsent(name, _ -> new ArrayList<>()).add(mention(place, text));
        }
    }

    private Mention mention(CelExpr expression, @Nullable String text) {
        CelSourceLocation place = Optional.ofNullable(source.getPositionsMap().get(expression.id()))
                .flatMap(source::getOffsetLocation)
                .orElse(CelSourceLocation.of(1, 0));
        return new Mention(place.getLine(), place.getColumn() + 1, text);
    }
}
