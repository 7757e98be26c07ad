package io.tenure.alerts.yaml;

import io.tenure.alerts.application.AlertRuleFiles;
import io.tenure.alerts.application.port.in.AlertRulesInvalid;
import io.tenure.alerts.rules.AlertRules;
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

/** Reads rules for alerts in YAML, and gathers everything that is wrong with them. */
public final class YamlAlertRuleFiles implements AlertRuleFiles {

    @Override
    public String shipped() {
        try (InputStream in = Objects.requireNonNull(YamlAlertRuleFiles.class.getResourceAsStream("shipped.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public AlertRules read(long version, String text) throws AlertRulesInvalid {
        List<TextProblem> problems = new ArrayList<>();
        Node root = YamlText.root(text, "text", problems);
        AlertRules read = root == null ? null : new AlertRulesReader(version, root, problems).rules();
        if (read == null || !problems.isEmpty()) {
            throw new AlertRulesInvalid(problems);
        }
        return read;
    }
}
