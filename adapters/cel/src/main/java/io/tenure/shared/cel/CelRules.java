package io.tenure.shared.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.ColumnType;
import io.tenure.shared.rules.Rule;
import io.tenure.shared.rules.RuleInvalid;
import io.tenure.shared.rules.Rules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Understands rules with CEL's own parser and type checker. The part of the language that rules mostly use is then
 * turned into a chain of small functions, some tens of times faster than CEL's runtime, which runs the rest.
 */
public final class CelRules implements Rules {

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(100)
            .comprehensionMaxIterations(MOST_TURNS)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private final CelRuntime runtime =
            CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(OPTIONS).build();

    private final boolean fast;
    private final boolean drafts;

    public CelRules() {
        this(true, false);
    }

    private CelRules(boolean fast, boolean drafts) {
        this.fast = fast;
        this.drafts = drafts;
    }

    /** Rules of which CEL's runtime runs all; what ours are held against. */
    public static CelRules runByCelAlone() {
        return new CelRules(false, false);
    }

    @Override
    public Rules ofDrafts() {
        return new CelRules(fast, true);
    }

    @Override
    public Rule compile(String source, List<Column> columns) throws RuleInvalid {
        Columns known = new Columns(columns);
        CelAbstractSyntaxTree tree = checked(source, known);
        List<CelIssue> growth = drafts ? Growth.inNew(tree) : Growth.in(tree);
        if (!growth.isEmpty()) {
            throw new RuleInvalid(Problems.of(growth, source, known));
        }
        try {
            @Nullable Truth path = fast ? FastPath.of(tree, known) : null;
            return new CelRule(source, known, Usage.of(tree, known), path, runtime.createProgram(tree));
        } catch (CelEvaluationException e) {
            throw new RuleInvalid(List.of(Problems.whole(e)));
        }
    }

    private static CelAbstractSyntaxTree checked(String source, Columns columns) throws RuleInvalid {
        CelCompiler compiler = compiler(columns);
        CelAbstractSyntaxTree parsed = accepted(compiler.parse(source), source, columns);
        return accepted(compiler.check(WholeNumbersAsDecimals.in(parsed, columns)), source, columns);
    }

    private static CelAbstractSyntaxTree accepted(CelValidationResult result, String source, Columns columns)
            throws RuleInvalid {
        if (result.hasError()) {
            throw new RuleInvalid(Problems.of(result.getErrors(), source, columns));
        }
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw new RuleInvalid(List.of(Problems.whole(e)));
        }
    }

    private static CelCompiler compiler(Columns columns) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        columns.all().forEach(column -> builder.addVar(column.name(), type(column.type())));
        return builder.build();
    }

    private static CelType type(ColumnType type) {
        return switch (type) {
            case INTEGER -> SimpleType.INT;
            case DECIMAL -> SimpleType.DOUBLE;
            case TEXT -> SimpleType.STRING;
            case TRUTH -> SimpleType.BOOL;
            case TEXTS -> ListType.create(SimpleType.STRING);
        };
    }
}
