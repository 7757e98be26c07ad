package io.tenure.lifecycle.yaml;

import io.tenure.lifecycle.application.ModelDraft;
import io.tenure.lifecycle.application.ModelFiles;
import io.tenure.lifecycle.application.port.in.ModelInvalid;
import io.tenure.shared.rules.TextProblem;
import io.tenure.shared.yaml.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.nodes.Node;

/** Reads lifecycle models in YAML. */
public final class YamlModelFiles implements ModelFiles {

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
        List<TextProblem> problems = new ArrayList<>();
        Node root = YamlText.root(text, "model", problems);
        if (root == null) {
            throw new ModelInvalid(problems);
        }
        return new ModelReader(root).model();
    }
}
