package io.tenure.lifecycle.yaml;

import io.tenure.lifecycle.application.ModelDraft;
import io.tenure.lifecycle.application.ModelFiles;
import io.tenure.lifecycle.application.port.in.ModelInvalid;
import io.tenure.lifecycle.application.port.in.ModelProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads lifecycle models in YAML; a text has at most 100,000 characters and no aliases. */
public final class YamlModelFiles implements ModelFiles {

    private static final int LONGEST = 100_000;
    private static final List<String> SHIPPED =
            List.of("acquire-to-maintain", "e-commerce", "four-stages", "reach-to-loyalty", "telecom");

    @Override
    public List<String> shipped() {
        return SHIPPED;
    }

    @Override
    public String shippedText(String name) {
        try (InputStream file = YamlModelFiles.class.getResourceAsStream(name + ".yaml")) {
            return new String(
                    Objects.requireNonNull(file, name + ".yaml is missing from the product")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the shipped lifecycle model " + name, e);
        }
    }

    @Override
    public ModelDraft read(String text) throws ModelInvalid {
        if (text.length() > LONGEST) {
            throw problem(1, 1, "a model has at most " + LONGEST + " characters, this one " + text.length());
        }
        return new ModelReader(composed(text)).model();
    }

    private static Node composed(String text) throws ModelInvalid {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(10);
        try {
            Node node = new Yaml(options).compose(new StringReader(text));
            if (node == null) {
                throw problem(1, 1, "the model is empty; begin with 'name:'");
            }
            return node;
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw problem(
                    mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1,
                    "this is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw problem(1, 1, "this is not YAML: " + e.getMessage());
        }
    }

    private static ModelInvalid problem(int line, int column, String message) {
        return new ModelInvalid(List.of(new ModelProblem("", line, column, message)));
    }
}
