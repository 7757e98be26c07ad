package io.tenure.shared.yaml;

import io.tenure.shared.rules.TextProblem;
import java.io.StringReader;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a text of at most 100,000 characters, without aliases. */
public final class YamlText {

    static final int DEEPEST = 10;

    private static final int LONGEST = 100_000;

    private YamlText() {}

    /** Its root; null when there is a problem, which is added then. */
    public static @org.jspecify.annotations.Nullable Node root(String text, String what, List<TextProblem> problems) {
        if (text.length() > LONGEST) {
            problems.add(Problems.of("", null, FormMistake.TOO_LONG, what, LONGEST, text.length()));
            return null;
        }
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        try {
            Node node = new Yaml(options).compose(new StringReader(text));
            if (node == null) {
                problems.add(Problems.of("", null, FormMistake.EMPTY, what));
            }
            return node;
        } catch (YAMLException e) {
            problems.add(SyntaxProblems.of(e, text));
        } catch (IllegalArgumentException e) {
            problems.add(SyntaxProblems.of(e));
        }
        return null;
    }
}
