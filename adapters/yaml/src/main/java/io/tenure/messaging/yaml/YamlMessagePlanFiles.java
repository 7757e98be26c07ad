package io.tenure.messaging.yaml;

import io.tenure.messaging.application.MessagePlanFiles;
import io.tenure.messaging.application.port.in.MessagePlanInvalid;
import io.tenure.messaging.domain.MessagePlan;
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

/** Reads plans for messages in YAML, and gathers everything that is wrong with one. */
public final class YamlMessagePlanFiles implements MessagePlanFiles {

    @Override
    public String shipped() {
        try (InputStream in = Objects.requireNonNull(YamlMessagePlanFiles.class.getResourceAsStream("shipped.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public MessagePlan read(long version, String text) throws MessagePlanInvalid {
        List<TextProblem> problems = new ArrayList<>();
        Node root = YamlText.root(text, "plan", problems);
        MessagePlan read = root == null ? null : new MessagePlanReader(version, root, problems).plan();
        if (read == null || !problems.isEmpty()) {
            throw new MessagePlanInvalid(problems);
        }
        return read;
    }
}
